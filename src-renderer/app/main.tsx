// First, so that what the parts say about themselves comes after what the page says about everything.
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/mantine.css';
import '#renderer/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#renderer/transport/createClient.ts';
import { bridgeHost, type Bridge } from '#renderer/transport/bridgeHost.ts';
import { httpHost } from '#renderer/transport/httpHost.ts';
import { App } from './App.tsx';
import { DeskProvider } from './desk.tsx';

const bridge = (window as { sportello?: Bridge }).sportello;
const client = createClient(bridge === undefined ? httpHost() : bridgeHost(bridge));
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <DeskProvider client={client}>
      <App />
    </DeskProvider>
  </StrictMode>,
);
