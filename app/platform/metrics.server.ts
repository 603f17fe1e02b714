import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the product counts about itself, in Prometheus' text format under /metrics. */
export interface Metrics {
  registry: Registry
  requestSeconds: Histogram<'method' | 'route' | 'status'>
  searchSeconds: Histogram<'engine' | 'degraded'>
  socketsOpen: Gauge
  socketCommands: Counter<'command' | 'outcome'>
  eventsDelivered: Counter<'consumer' | 'outcome'>
  jobsRun: Counter<'job' | 'outcome'>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    searchSeconds: new Histogram({
      name: 'search_seconds',
      help: 'Time of a search in the engine',
      labelNames: ['engine', 'degraded'],
      buckets: SECONDS,
      registers,
    }),
    socketsOpen: new Gauge({ name: 'sockets_open', help: 'Sockets connected to this process', registers }),
    socketCommands: new Counter({
      name: 'socket_commands_total',
      help: 'Commands received over sockets',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    eventsDelivered: new Counter({
      name: 'domain_events_delivered_total',
      help: 'Domain events handed to consumers',
      labelNames: ['consumer', 'outcome'],
      registers,
    }),
    jobsRun: new Counter({
      name: 'jobs_total',
      help: 'Jobs run by this process',
      labelNames: ['job', 'outcome'],
      registers,
    }),
  }
}
