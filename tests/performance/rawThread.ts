import { parentPort, workerData } from 'node:worker_threads';
import { openWritable } from '#main/store/db.ts';

/** The raw baseline behind a port: one keyless durable insert per message. */
const db = openWritable(workerData as string, { create: true });
db.raw.exec('CREATE TABLE IF NOT EXISTS raw(bytes TEXT NOT NULL) STRICT');
parentPort?.on('message', (bytes: string) => {
  db.prepare('BEGIN IMMEDIATE').run();
  db.prepare('INSERT INTO raw(bytes) VALUES(?)').run(bytes);
  db.prepare('COMMIT').run();
  parentPort?.postMessage(null);
});
