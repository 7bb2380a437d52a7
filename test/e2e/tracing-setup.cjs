/** Preloaded into the program: OpenTelemetry with its HTTP instrumentation, each span a line of the file in SPANS_FILE. */
const { appendFileSync } = require('node:fs');
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http');
const { NodeTracerProvider, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-node');

const exporter = {
  export(spans, done) {
    for (const { name, kind, attributes, status, events } of spans) {
      appendFileSync(
        process.env.SPANS_FILE,
        `${JSON.stringify({ name, kind, attributes, status, events })}\n`,
      );
    }
    done({ code: 0 });
  },
  shutdown: () => Promise.resolve(),
};
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
// The emulator in the same process stands for the cloud: what its server sees is not the program's to hide.
const instrumentation = new HttpInstrumentation({
  ignoreIncomingRequestHook: ({ headers }) => /AlibabaCloud/.test(headers['user-agent']),
});
instrumentation.setTracerProvider(provider);
instrumentation.enable();
