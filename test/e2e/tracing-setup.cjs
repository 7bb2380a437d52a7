/**
 * Preloaded into the program: OpenTelemetry with its HTTP instrumentation. Each span is a line of the file in SPANS_FILE,
 * with everything it holds, and with the process's title and arguments at that moment.
 */
const { appendFileSync } = require('node:fs');
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http');
const { NodeTracerProvider, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-node');

const exporter = {
  export(spans, done) {
    for (const { name, kind, attributes, status, events, links, resource } of spans) {
      const span = { name, kind, attributes, status, events, links, resource: resource.attributes };
      const { title, argv, execArgv } = process;
      appendFileSync(process.env.SPANS_FILE, `${JSON.stringify({ ...span, title, argv, execArgv })}\n`);
    }
    done({ code: 0 });
  },
  shutdown: () => Promise.resolve(),
};
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
const instrumentation = new HttpInstrumentation();
instrumentation.setTracerProvider(provider);
instrumentation.enable();
