import type { EcsRunResult } from '@ecs-security-lock/client/react';
import { Alert, Button, Modal } from 'antd';
import { useTexts } from '../settings';
import { errorText } from './error-text';
import { outcomeKind } from './outcome-kind';

interface BatchResultProps {
  readonly result: EcsRunResult;
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
}

/** What became of each target of a batch. */
export function BatchResult({ result: { outcomes, error }, nameOf, onClose }: BatchResultProps) {
  const texts = useTexts();
  return (
    <Modal
      open
      title={texts.batchTitle}
      onCancel={onClose}
      closable={{ 'aria-label': texts.actions.close }}
      footer={
        <Button type="primary" onClick={onClose}>
          {texts.actions.close}
        </Button>
      }
    >
      {error && (
        <Alert type="error" showIcon title={texts.outcome.failed} description={errorText(error, texts)} />
      )}
      <ul className="outcomes">
        {outcomes.map((outcome) => {
          const { word, tone } = outcomeKind(outcome, texts);
          return (
            <li key={outcome.targetId}>
              <Alert
                role="group"
                type={tone}
                showIcon
                title={`${nameOf(outcome.targetId)} — ${word}`}
                description={outcome.message}
              />
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
