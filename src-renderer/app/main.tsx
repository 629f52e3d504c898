// First, so that what the parts say about themselves comes after what the page says about everything.
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/mantine.css';
import '#renderer/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#renderer/transport/createClient.ts';
import { bridgeHost, type Bridge } from '#renderer/transport/bridgeHost.ts';
import { browserCapabilities } from '#renderer/transport/browserCapabilities.ts';
import { electronCapabilities } from '#renderer/transport/electronCapabilities.ts';
import { httpHost } from '#renderer/transport/httpHost.ts';
import { App } from './App.tsx';
import { DeskProvider } from './desk.tsx';
import { HostProvider } from './host.tsx';

const bridge = (window as { sportello?: Bridge }).sportello;
const client = createClient(bridge === undefined ? httpHost() : bridgeHost(bridge));
const capabilities = bridge === undefined ? browserCapabilities() : electronCapabilities(bridge);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <HostProvider host={capabilities}>
      <DeskProvider client={client}>
        <App />
      </DeskProvider>
    </HostProvider>
  </StrictMode>,
);
