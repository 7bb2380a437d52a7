import { ecsCodegen } from '@ecs-security-lock/client/codegen';

export default ecsCodegen({
  schema: process.env.ECS_SCHEMA ?? '../../schema.graphql',
  documents: 'src/**/*.{ts,tsx}',
});
