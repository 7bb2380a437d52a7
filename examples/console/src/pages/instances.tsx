import { useQuery } from '@apollo/client/react';
import {
  deleteInstance,
  rebootInstance,
  rebootInstances,
  startInstance,
  stopInstance,
} from '@ecs-security-lock/client';
import type { EcsLocks } from '@ecs-security-lock/client';
import { useEcsChanges, useEcsOperation } from '@ecs-security-lock/client/react';
import type { EcsRunResult } from '@ecs-security-lock/client/react';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql';
import type { InstancesPageQuery } from '../gql/graphql';
import { Action } from '../parts/action';
import { BatchResult } from '../parts/batch-result';
import { useIsLost } from '../parts/connection';
import { Deletion } from '../parts/deletion';
import { Loaded } from '../parts/loaded';
import { Named, Rows } from '../parts/rows';
import type { Column } from '../parts/rows';
import { LockTag, StatusTag } from '../parts/tags';
import { useTexts } from '../settings';

const InstancesPageDocument = graphql(`
  query InstancesPage($after: String, $filter: EcsInstanceFilter) {
    ecsInstances(first: 20, after: $after, filter: $filter) {
      nodes {
        __typename
        id
        regionId
        accountId
        name
        status
        rawStatus
        securityLockState
        privateIpAddresses
        publicIpAddresses
        ...EcsInstanceButtons
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

type Row = NonNullable<NonNullable<InstancesPageQuery['ecsInstances']>['nodes'][number]>;

export function Instances({ locks }: { readonly locks: EcsLocks }) {
  const texts = useTexts();
  const isLost = useIsLost();
  const [search, setSearch] = useState('');
  const { data, loading, error, refetch, fetchMore } = useQuery(InstancesPageDocument, {
    variables: { filter: search === '' ? null : { keyword: search } },
  });
  const list = data?.ecsInstances;
  const rows = list?.nodes.filter((each) => each !== null) ?? [];
  useEcsChanges(rows.map(({ id }) => id));

  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<Row>();
  const [result, setResult] = useState<EcsRunResult>();
  const chosenRows = rows.filter(({ id }) => chosen.includes(id));
  const batch = useEcsOperation(chosenRows, rebootInstances);
  const nameOf = ({ name, id }: { readonly name: string | null; readonly id: string }): string => name ?? id;
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((before) => [...before.filter((each) => each !== id), ...(isChosen ? [id] : [])]);

  const columns: Column<Row>[] = [
    { key: 'name', title: texts.columns.instance, show: (row) => <Named name={row.name} id={row.id} /> },
    {
      key: 'status',
      title: texts.columns.status,
      show: ({ status }) => <StatusTag status={status} word={texts.status[status ?? 'UNKNOWN']} />,
    },
    {
      key: 'lock',
      title: texts.columns.lock,
      show: ({ id, securityLockState }) => (
        <LockTag state={isLost ? 'UNKNOWN' : (locks[id]?.state ?? securityLockState ?? 'UNKNOWN')} />
      ),
    },
    {
      key: 'region',
      title: texts.columns.region,
      show: ({ regionId }) => <span className="unbroken">{regionId}</span>,
    },
    {
      key: 'address',
      title: texts.columns.address,
      show: ({ publicIpAddresses, privateIpAddresses }) =>
        publicIpAddresses?.[0] ?? privateIpAddresses?.[0] ?? '–',
    },
    {
      key: 'actions',
      title: texts.columns.actions,
      show: (row) => (
        <div className="actions">
          <Action of={row} operation={startInstance} label={texts.actions.start} name={nameOf(row)} />
          <Action of={row} operation={stopInstance} label={texts.actions.stop} name={nameOf(row)} />
          <Action of={row} operation={rebootInstance} label={texts.actions.restart} name={nameOf(row)} />
          <Action
            of={row}
            operation={deleteInstance}
            label={texts.actions.delete}
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
      <div className="toolbar">
        <span role="status">{texts.selected(chosenRows.length)}</span>
        <Button
          type="primary"
          disabled={chosenRows.length === 0 || isLost}
          loading={batch.isRunning}
          onClick={() => void batch.run({ mode: 'BEST_EFFORT' }).then(setResult)}
        >
          {texts.restartSelected}
        </Button>
        <Input.Search
          className="search"
          aria-label={texts.search.label}
          placeholder={texts.search.label}
          enterButton={texts.search.find}
          maxLength={100}
          onSearch={(text) => setSearch(text.trim())}
        />
      </div>
      <Loaded
        list={list}
        loading={loading}
        error={error}
        refetch={refetch}
        onMore={() => fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } })}
      >
        {() => (
          <Rows
            label={texts.pages.instances}
            rows={rows}
            idOf={({ id }) => id}
            columns={columns}
            selection={{
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys.map(String)),
              getCheckboxProps: (row) => ({ 'aria-label': texts.select(nameOf(row)) }),
              getTitleCheckboxProps: () => ({ 'aria-label': texts.selectAll }),
            }}
            box={(row) => (
              <Checkbox
                aria-label={texts.select(nameOf(row))}
                checked={chosen.includes(row.id)}
                onChange={({ target }) => choose(row.id, target.checked)}
              />
            )}
          />
        )}
      </Loaded>
      {leaving && (
        <Deletion instance={leaving} name={nameOf(leaving)} onClose={() => setLeaving(undefined)} />
      )}
      {result && (
        <BatchResult
          result={result}
          nameOf={(id) => rows.find((each) => each.id === id)?.name ?? id}
          onClose={() => setResult(undefined)}
        />
      )}
    </>
  );
}
