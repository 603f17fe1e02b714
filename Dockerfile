# Image of the web server and of the worker: the same image, told apart by PROCESS_ROLE. See docs/operations.md.
# It needs DATABASE_URL and SESSION_SECRET. The PostgreSQL that `npm start` brings along is for laptops and is left out.

ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /srv/nhip-cau
COPY package.json package-lock.json .npmrc ./
# Scripts of packages are not needed; see scripts/set-up/packages.mjs.
RUN npm ci --include=dev --include=optional --ignore-scripts
COPY . .
# npm keeps test tools that some package names as a possible companion unless optional packages go as well; of those the
# image needs two: the binary of the compiler behind tsx, and the one that draws pictures of pages.
RUN npm run build \
 && cp -r node_modules/@esbuild /tmp/esbuild \
 && cp -r node_modules/@resvg /tmp/resvg \
 && npm prune --omit=dev --omit=optional --ignore-scripts \
 && rm -rf node_modules/@esbuild node_modules/@resvg .cache \
 && mv /tmp/esbuild node_modules/@esbuild \
 && mv /tmp/resvg node_modules/@resvg \
 && echo 'const works: boolean = true' > /tmp/works.ts \
 && node --import tsx /tmp/works.ts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    PORT=3000 \
    DEMONSTRATION_DATA=off \
    LOG_LEVEL=info
WORKDIR /srv/nhip-cau
# Owned by root: the program can read itself and not change itself. The sources are for the commands in scripts/.
COPY --from=build /srv/nhip-cau ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Answers only in the roles that serve HTTP; switch it off for a worker.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself is the process that gets the signals, not npm.
CMD ["node", "--max-old-space-size=768", "build/server.js"]
