import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ecsTypePolicies } from '@ecs-security-lock/client';
import { createEcsLink } from '@ecs-security-lock/client/apollo';
import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import possibleTypes from './gql/possible-types';
import { ResultsProvider } from './parts/results';
import { SettingsProvider, useSettings } from './settings';
import './console.css';

/** The graph's texts come in the language of the request, so that another language is another client. */
function Console() {
  const { locale, colours } = useSettings();
  const client = useMemo(
    () =>
      new ApolloClient({
        link: createEcsLink({ uri: '/graphql', headers: () => ({ 'accept-language': locale }) }),
        cache: new InMemoryCache({ typePolicies: ecsTypePolicies, ...possibleTypes }),
      }),
    [locale],
  );
  const isDark = colours === 'dark';
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      // Otherwise a space stands between two Chinese characters, and the label is another word than the name.
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          // Darker and lighter than usual: text needs a contrast of 4.5.
          fontFamily: 'inherit',
          colorError: isDark ? '#ff7875' : '#cf1322',
          colorPrimary: isDark ? '#1668dc' : '#0958d9',
          colorTextSecondary: isDark ? 'rgba(255,255,255,.72)' : 'rgba(0,0,0,.7)',
          colorTextDescription: isDark ? 'rgba(255,255,255,.72)' : 'rgba(0,0,0,.7)',
          colorTextPlaceholder: isDark ? 'rgba(255,255,255,.6)' : 'rgba(0,0,0,.6)',
          motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        },
        components: {
          Button: { dangerColor: isDark ? '#141414' : '#fff' },
          Table: isDark
            ? { rowSelectedBg: '#111a2c', rowSelectedHoverBg: '#15233d' }
            : { rowSelectedBg: '#f0f6ff', rowSelectedHoverBg: '#e6f0ff' },
        },
      }}
    >
      <ApolloProvider client={client}>
        <ResultsProvider key={locale}>
          <App />
        </ResultsProvider>
      </ApolloProvider>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <SettingsProvider>
      <Console />
    </SettingsProvider>
  </StrictMode>,
);
