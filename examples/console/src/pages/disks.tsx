import { useQuery } from '@apollo/client/react';
import { createSnapshot, deleteDisk, detachDisk } from '@ecs-security-lock/client';
import type { EcsLocks } from '@ecs-security-lock/client';
import { useEcsChanges, useEcsOperation } from '@ecs-security-lock/client/react';
import { Modal } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql';
import type { DisksPageQuery } from '../gql/graphql';
import { Action } from '../parts/action';
import { Loaded } from '../parts/loaded';
import { useResults } from '../parts/results';
import { Named, Rows } from '../parts/rows';
import type { Column } from '../parts/rows';
import { StatusTag } from '../parts/tags';
import { useReadAgain } from '../parts/use-read-again';
import { useTexts } from '../settings';

const DisksPageDocument = graphql(`
  query DisksPage($after: String) {
    ecsDisks(first: 20, after: $after) {
      nodes {
        __typename
        id
        regionId
        accountId
        name
        kind
        sizeGiB
        status
        attachments {
          instanceId
          instance {
            id
            name
          }
        }
        ...EcsDiskButtons
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      problems {
        regionId
        message
      }
    }
  }
`);

type Row = NonNullable<NonNullable<DisksPageQuery['ecsDisks']>['nodes'][number]>;

const nameOf = ({ name, id }: Row): string => name ?? id;

export function Disks({ locks }: { readonly locks: EcsLocks }) {
  const texts = useTexts();
  const { data, loading, error, refetch, fetchMore } = useQuery(DisksPageDocument);
  const list = data?.ecsDisks;
  const rows = list?.nodes.filter((each) => each !== null) ?? [];
  useReadAgain(locks, refetch);
  useEcsChanges(rows.map(({ id }) => id));
  const [leaving, setLeaving] = useState<Row>();

  const columns: Column<Row>[] = [
    { key: 'name', title: texts.columns.disk, show: (row) => <Named name={row.name} id={row.id} /> },
    {
      key: 'status',
      title: texts.columns.status,
      show: ({ status }) => <StatusTag status={status} word={texts.diskStatus[status ?? 'UNKNOWN']} />,
    },
    {
      key: 'size',
      title: texts.columns.size,
      show: ({ kind, sizeGiB }) =>
        [texts.diskKind[kind ?? 'UNKNOWN'], ...(sizeGiB === null ? [] : [texts.gib(sizeGiB)])].join(
          texts.separator,
        ),
    },
    {
      key: 'attached',
      title: texts.columns.attachedTo,
      show: ({ attachments }) =>
        attachments?.map(({ instance, instanceId }) => instance?.name ?? instanceId).join(texts.separator) ||
        texts.unattached,
    },
    {
      key: 'actions',
      title: texts.columns.actions,
      show: (row) => (
        <div className="actions">
          {row.attachments?.map(({ instanceId, instance }, _index, all) => (
            <Action
              key={instanceId}
              of={row}
              operation={detachDisk}
              input={{ instanceId }}
              label={all.length === 1 ? texts.actions.detach : texts.detachFrom(instance?.name ?? instanceId)}
              name={nameOf(row)}
            />
          ))}
          <Action of={row} operation={createSnapshot} label={texts.actions.snapshot} name={nameOf(row)} />
          <Action
            of={row}
            operation={deleteDisk}
            label={texts.actions.deleteDisk}
            name={nameOf(row)}
            danger
            onAsk={() => setLeaving(row)}
          />
        </div>
      ),
    },
  ];
  return (
    <>
      <Loaded
        list={list}
        loading={loading}
        error={error}
        refetch={refetch}
        onMore={() => fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } })}
      >
        {() => <Rows label={texts.pages.disks} rows={rows} idOf={({ id }) => id} columns={columns} />}
      </Loaded>
      {leaving && <DiskDeletion disk={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

function DiskDeletion({ disk, onClose }: { readonly disk: Row; readonly onClose: () => void }) {
  const texts = useTexts();
  const show = useResults();
  const { run, isRunning } = useEcsOperation(disk, deleteDisk);
  const name = nameOf(disk);
  return (
    <Modal
      open
      title={texts.deletion.diskTitle(name)}
      onCancel={onClose}
      closable={{ 'aria-label': texts.actions.close }}
      okText={texts.deletion.confirm}
      cancelText={texts.actions.cancel}
      okButtonProps={{ danger: true, loading: isRunning }}
      onOk={() =>
        void run().then((result) => {
          show(texts.on(texts.actions.deleteDisk, name), result);
          onClose();
        })
      }
    >
      <p>{texts.deletion.diskLead}</p>
    </Modal>
  );
}
