import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the graph is; `npm run console` sets it. */
const graph = process.env.GRAPH_URL ?? 'http://127.0.0.1:4001/graphql';
const { origin, pathname } = new URL(graph);

// The browser sees one origin: the page and the graph.
const proxy = {
  '/graphql': { target: origin, changeOrigin: true, rewrite: () => pathname, headers: { origin } },
};

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/(antd|@ant-design|@rc-component|rc-)/.test(id) ? 'antd' : undefined,
      },
    },
    chunkSizeWarningLimit: 1_500,
  },
});
