# The image of the subgraph. It holds no secret and writes no file: `docker run --read-only` works.
#
#   docker build -t ecs-security-lock-subgraph:1.0.0 .
#   docker run --read-only -p 4001:4001 --env-file production.env ecs-security-lock-subgraph:1.0.0
#
# docs/real-cloud.md says what production.env has to hold.

# The base image is pinned by the digest of its index, which covers all platforms; the tag is for people. Dependabot raises both.

FROM node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS build
WORKDIR /app
# First what changes seldom, so that a change of the source does not install everything again.
COPY package.json package-lock.json .npmrc ./
# Workspaces are tools of development: the image has no line of them.
RUN npm ci --workspaces=false --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build:subgraph && rm dist/.tsbuildinfo && npm prune --omit=dev --workspaces=false --ignore-scripts

FROM node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS runtime
# In a container loopback would be reached by nobody; beyond it the program insists on ROUTER_AUTH.
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json schema.graphql LICENSE ./
# The user `node` of the base image, by number: Kubernetes cannot tell from a name that it is not root.
USER 1000:1000
EXPOSE 4001 4002
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ADMIN_PORT ?? 4002}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The program is process 1 and hears SIGTERM itself: no shell and no npm in between.
CMD ["node", "dist/main.js"]
