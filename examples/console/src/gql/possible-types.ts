
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "EcsBatchOperationPayload": [
      "EcsDisksPayload",
      "EcsInstancesPayload",
      "EcsOutcomesPayload"
    ],
    "EcsOperationOutcome": [
      "EcsDryRunPassed",
      "EcsOperationAccepted",
      "EcsOperationAcceptedNotExecuted",
      "EcsOperationDenied",
      "EcsOperationNeedsConfirmation",
      "EcsOperationNotAttempted",
      "EcsOperationRejected",
      "EcsOperationUnknown"
    ],
    "EcsOperationPayload": [
      "EcsDiskPayload",
      "EcsInstancePayload",
      "EcsOutcomePayload"
    ],
    "EcsProtectedReadResult": [
      "EcsConsoleOutput",
      "EcsProtectedReadDenied",
      "EcsProtectedReadRejected",
      "EcsScreenshot",
      "EcsVncUrl"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "EcsBatchOperationPayload": [
      "EcsDisksPayload",
      "EcsInstancesPayload",
      "EcsOutcomesPayload"
    ],
    "EcsOperationOutcome": [
      "EcsDryRunPassed",
      "EcsOperationAccepted",
      "EcsOperationAcceptedNotExecuted",
      "EcsOperationDenied",
      "EcsOperationNeedsConfirmation",
      "EcsOperationNotAttempted",
      "EcsOperationRejected",
      "EcsOperationUnknown"
    ],
    "EcsOperationPayload": [
      "EcsDiskPayload",
      "EcsInstancePayload",
      "EcsOutcomePayload"
    ],
    "EcsProtectedReadResult": [
      "EcsConsoleOutput",
      "EcsProtectedReadDenied",
      "EcsProtectedReadRejected",
      "EcsScreenshot",
      "EcsVncUrl"
    ]
  }
};
      export default result;
    