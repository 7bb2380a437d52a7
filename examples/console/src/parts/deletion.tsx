import { useQuery } from '@apollo/client/react';
import { deleteInstance } from '@ecs-security-lock/client';
import { useEcsOperation } from '@ecs-security-lock/client/react';
import type { EcsButtonRef, EcsRunResult } from '@ecs-security-lock/client/react';
import { Button, Modal } from 'antd';
import { graphql } from '../gql';
import { useTexts } from '../settings';
import { useResults } from './results';

const DisksOfInstance = graphql(`
  query DisksOfInstance($id: ID!, $regionId: ID, $accountId: ID) {
    ecsInstance(id: $id, regionId: $regionId, accountId: $accountId) {
      id
      disks {
        id
        name
        kind
        sizeGiB
        deleteWithInstance
      }
    }
  }
`);

interface DeletionProps {
  readonly instance: EcsButtonRef & {
    readonly id: string;
    readonly regionId: string;
    readonly accountId: string;
  };
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks before an instance goes, and once more when the lock takes along disks that were set to stay. */
export function Deletion({ instance, name, onClose }: DeletionProps) {
  const texts = useTexts();
  const show = useResults();
  const { id, regionId, accountId } = instance;
  const { data, loading } = useQuery(DisksOfInstance, {
    variables: { id, regionId, accountId },
    fetchPolicy: 'network-only',
  });
  const { run, confirm, outcome, isRunning } = useEcsOperation(instance, deleteInstance);
  const asked = outcome?.__typename === 'EcsOperationNeedsConfirmation' ? outcome : undefined;
  /** Unreadable disks count as disks. */
  const takesMore = asked !== undefined && asked.diskIdsReleased?.length !== 0;
  const disks = data?.ecsInstance?.disks ?? [];
  const nameOf = (diskId: string): string => disks.find((each) => each.id === diskId)?.name ?? diskId;
  const finish = (result: EcsRunResult): void => {
    if (result.outcome?.__typename === 'EcsOperationNeedsConfirmation') return;
    show(texts.on(texts.actions.delete, name), result);
    onClose();
  };
  return (
    <Modal
      open
      title={texts.deletion.title(name)}
      onCancel={onClose}
      closable={{ 'aria-label': texts.actions.close }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {texts.actions.cancel}
        </Button>,
        <Button
          key="confirm"
          danger
          type="primary"
          loading={isRunning}
          onClick={() => void (asked ? confirm() : run({ force: true })).then(finish)}
        >
          {takesMore ? texts.deletion.confirmAll : texts.deletion.confirm}
        </Button>,
      ]}
    >
      <div aria-live="polite">
        {asked ? (
          <>
            <p>{asked.message}</p>
            {asked.diskIdsReleased === null ? (
              <p>{texts.deletion.unreadable}</p>
            ) : (
              <ul>
                {asked.diskIdsReleased.map((diskId) => (
                  <li key={diskId}>
                    {nameOf(diskId)} <code>{diskId}</code>
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : (
          <>
            <p>{texts.deletion.lead}</p>
            {loading ? (
              <p>{texts.loading}</p>
            ) : disks.length === 0 ? (
              <p>{texts.deletion.none}</p>
            ) : (
              <ul>
                {disks.map((disk) => (
                  <li key={disk.id}>
                    {texts.deletion.disk(
                      disk.name ?? disk.id,
                      [
                        texts.diskKind[disk.kind ?? 'UNKNOWN'],
                        ...(disk.sizeGiB === null ? [] : [texts.gib(disk.sizeGiB)]),
                      ].join(texts.separator),
                      disk.deleteWithInstance === false ? texts.deletion.stays : texts.deletion.goes,
                    )}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}
