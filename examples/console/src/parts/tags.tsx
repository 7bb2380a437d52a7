import type { EcsLockSighting } from '@ecs-security-lock/client';
import type { LiveTransport } from '@ecs-security-lock/client';
import { useTexts } from '../settings';

/** A word with a coloured dot: the colour says nothing that the word does not. */
const Dot = ({ tone, children }: { readonly tone: string; readonly children: string }) => (
  <span className={`dot ${tone}`}>{children}</span>
);

const lockTones = { LOCKED: 'bad', NOT_LOCKED: 'good', UNKNOWN: 'uncertain', GONE: 'uncertain' } as const;

export function LockTag({ state }: { readonly state: EcsLockSighting['state'] }) {
  return <Dot tone={lockTones[state]}>{useTexts().lock[state]}</Dot>;
}

const transportTones = { connecting: 'uncertain', live: 'good', polling: 'good', lost: 'bad' } as const;

export function TransportTag({ transport }: { readonly transport: LiveTransport }) {
  return (
    <span role="status">
      <Dot tone={transportTones[transport]}>{useTexts().transport[transport]}</Dot>
    </span>
  );
}

export function StatusTag({ status, word }: { readonly status: string | null; readonly word: string }) {
  const tone =
    status === 'RUNNING' || status === 'IN_USE'
      ? 'good'
      : status === 'STOPPED' || status === 'AVAILABLE'
        ? 'quiet'
        : 'uncertain';
  return <Dot tone={tone}>{word}</Dot>;
}
