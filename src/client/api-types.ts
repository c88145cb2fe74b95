/**
 * paths, components : the API as types        (generated; `npx tsx scripts/write-client-types.ts` writes it anew)
 */
export interface paths {
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What this server is */
        readonly get: operations["getLandingPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/conformance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rules that the server keeps */
        readonly get: operations["getConformance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["getApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be asked for */
        readonly get: operations["getProcesses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/{processId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a process takes and gives */
        readonly get: operations["getProcess"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/run/execution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute "run"
         * @description Waits for the result; with `Prefer: respond-async` the answer is the job.
         */
        readonly post: operations["execute-run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/compare/execution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute "compare"
         * @description Waits for the result; with `Prefer: respond-async` the answer is the job.
         */
        readonly post: operations["execute-compare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/assess/execution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute "assess"
         * @description Waits for the result; with `Prefer: respond-async` the answer is the job.
         */
        readonly post: operations["execute-assess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/explain/execution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute "explain"
         * @description Waits for the result; with `Prefer: respond-async` the answer is the job.
         */
        readonly post: operations["execute-explain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/processes/echo/execution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute "echo"
         * @description Waits for the result; with `Prefer: respond-async` the answer is the job.
         */
        readonly post: operations["execute-echo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was asked for by whoever asks now */
        readonly get: operations["getJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{jobId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a job is */
        readonly get: operations["getJob"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Let go of a job
         * @description It ends at once where nobody else wants it; one that has ended is forgotten.
         */
        readonly delete: operations["deleteJob"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{jobId}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a job gave */
        readonly get: operations["getJobResults"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{jobId}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How a job goes on, as it does
         * @description Events `status` and `progress`, each with the status of the job as JSON; the stream ends with the job.
         */
        readonly get: operations["getJobEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be run */
        readonly get: operations["getScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scenarios/{scenarioId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A scenario with all names and units settled, its levers and its sources */
        readonly get: operations["getScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scenarios/{scenarioId}/model": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A scenario compiled, ready to be simulated elsewhere */
        readonly get: operations["getModel"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{runId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Means of a run, its ledger and its balance */
        readonly get: operations["getRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{runId}/series": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Series of a run by step */
        readonly get: operations["getSeries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the server lives */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the server takes requests */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A link. */
        readonly Link: {
            /** @description Where it is; from the root of the server. */
            readonly href: string;
            /** @description What it is to this resource, from the registry of link relations. */
            readonly rel: string;
            /** @description Its media type. */
            readonly type?: string;
            readonly title?: string;
        };
        /** @description What this server is. */
        readonly LandingPage: {
            readonly title: string;
            readonly description: string;
            /** @description Version of the engine: it is part of every runId. */
            readonly engineVersion: string;
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description Rules that the server keeps. */
        readonly Conformance: {
            /** @description Conformance classes, as URIs. */
            readonly conformsTo: readonly string[];
        };
        /** @description One reason. */
        readonly Reason: {
            /** @description JSON Pointer into the body of the request; empty for all of it. */
            readonly pointer: string;
            /** @description Stable name of the kind of mistake, as the command line has it. */
            readonly code: string;
            /** @description What is wrong, in whole sentences. */
            readonly message: string;
            /** @description What would have been right. */
            readonly expected?: string;
            /** @description How to mend it. */
            readonly hint?: string;
            /** @description Where in a file the reason lies. */
            readonly place?: {
                /** @description File below the scenario folders, or the name of the request. */
                readonly file: string;
                readonly line: number;
                readonly column: number;
                /** @description The line itself. */
                readonly text: string;
            };
        };
        /** @description Why the request was not carried out. */
        readonly Problem: {
            /** @description Kind of the problem, as a URI; that of the OGC where it has one. */
            readonly type: string;
            /** @description The kind in words. */
            readonly title: string;
            /** @description The status of HTTP. */
            readonly status: number;
            /** @description What happened here, in whole sentences. */
            readonly detail: string;
            /** @description The path that was asked for. */
            readonly instance?: string;
            /** @description Stable name of the problem. */
            readonly code: string;
            /** @description The run or job that it was met in. */
            readonly runId?: string;
            /** @description All reasons. */
            readonly errors?: readonly components["schemas"]["Reason"][];
        };
        /** @description What a process is. */
        readonly ProcessSummary: {
            readonly id: string;
            readonly title: string;
            readonly description: string;
            /** @description Version of the process; a change of its inputs or result changes it. */
            readonly version: string;
            readonly jobControlOptions: readonly ("sync-execute" | "async-execute" | "dismiss")[];
            readonly outputTransmission: readonly "value"[];
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description All processes. */
        readonly ProcessList: {
            readonly processes: readonly components["schemas"]["ProcessSummary"][];
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description What a process takes and gives. */
        readonly Process: {
            readonly id: string;
            readonly title: string;
            readonly description: string;
            /** @description Version of the process; a change of its inputs or result changes it. */
            readonly version: string;
            readonly jobControlOptions: readonly ("sync-execute" | "async-execute" | "dismiss")[];
            readonly outputTransmission: readonly "value"[];
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
            readonly inputs: {
                readonly [key: string]: {
                    readonly title: string;
                    readonly description: string;
                    /** @description JSON Schema of the value. */
                    readonly schema: {
                        readonly [key: string]: unknown;
                    };
                    readonly minOccurs: number;
                    readonly maxOccurs: number;
                };
            };
            readonly outputs: {
                readonly [key: string]: {
                    readonly title: string;
                    readonly description: string;
                    /** @description JSON Schema of the value. */
                    readonly schema: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        /** @description How far a job is. */
        readonly StatusInfo: {
            /** @description For a run its runId: the same request is the same job. */
            readonly jobID: string;
            /** @description The same, as version 2.0 names it. */
            readonly id: string;
            /** @enum {string} */
            readonly type: "process";
            readonly processID: string;
            /**
             * @description What the job is doing.
             * @enum {unknown}
             */
            readonly status: "accepted" | "running" | "successful" | "failed" | "dismissed";
            /** @description The same in words. */
            readonly message: string;
            /** @description Share of the runs made, in percent. */
            readonly progress: number;
            /**
             * Format: date-time
             * @description When it was asked for first.
             */
            readonly created: string;
            /**
             * Format: date-time
             * @description When its first run began.
             */
            readonly started?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly finished?: string;
            /**
             * Format: date-time
             * @description When anything of this changed last.
             */
            readonly updated?: string;
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description Jobs of whoever asks. */
        readonly JobList: {
            /** @description The latest first. */
            readonly jobs: readonly components["schemas"]["StatusInfo"][];
            /** @description How many there are that fit the query. */
            readonly numberMatched: number;
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description A scenario of this server. */
        readonly ScenarioSummary: {
            /** @description A scenario of this server, such as "aral.energy-regime"; GET /scenarios lists them. */
            readonly id: string;
            readonly title: string;
            /** @description One sentence that tells what happens. */
            readonly story: string;
            /** @description Whether comparisons of its folder list it. */
            readonly listed: boolean;
            /** @description Scenario of the same folder that differences are taken from. */
            readonly baseline: string | null;
            /** @description Mistakes in its file; one with any cannot be run. */
            readonly errors: number;
        };
        /** @description The scenarios of this server. */
        readonly ScenarioList: {
            readonly scenarios: readonly components["schemas"]["ScenarioSummary"][];
            /** @description Where to go on from here. */
            readonly links: readonly components["schemas"]["Link"][];
        };
        /** @description A scenario with all names and units settled. */
        readonly ScenarioDocument: {
            /** @enum {string} */
            readonly schema: "mirab-scenario/1";
            /** @description A scenario of this server, such as "aral.energy-regime"; GET /scenarios lists them. */
            readonly id: string;
            /** @description Of a run of it with these positions. */
            readonly runId: string;
            readonly engineVersion: string;
            /** @description Levers by name, with label, range, default, owner and what they set. */
            readonly levers: {
                readonly [key: string]: unknown;
            };
            /** @description Where the levers stand. */
            readonly positions: {
                readonly [key: string]: string;
            };
            /** @description Parties that give versions of values. */
            readonly dataSets: readonly unknown[];
            /** @description All that a run needs, in the units of the engine. */
            readonly scenario: {
                readonly [key: string]: unknown;
            };
            /** @description Source, confidence and place of each value, by its path. */
            readonly provenance: {
                readonly [key: string]: unknown;
            };
        };
        /** @description A scenario compiled, ready to be simulated elsewhere, such as in a page. */
        readonly ModelDocument: {
            /** @enum {string} */
            readonly schema: "mirab-model/1";
            /** @description Of a run of it. */
            readonly runId: string;
            readonly engineVersion: string;
            /** @description Columns of the compiled basin; typed arrays as {"$": type, "base64": bytes}. */
            readonly model: {
                readonly [key: string]: unknown;
            };
        };
        /** @description What the result was made with. */
        readonly Provenance: {
            readonly engineVersion: string;
            /** @description The runs that the result tells of, in its order. */
            readonly runs: readonly {
                /** @description Id of the scenario. */
                readonly scenario: string;
                /** @description SHA-256 of the inputs and the version of the engine. */
                readonly runId: string;
                /** @description SHA-256 of all series of the run. */
                readonly digest: string;
            }[];
            readonly claimSet: string | null;
            readonly parametersVersion: string | null;
            readonly parametersHash: string | null;
            readonly validation: string | null;
        };
        /** @description Means of a run by riparian and place, its ledger and its balance. */
        readonly RunSummary: {
            /** @description By node; absent where salt is not modelled. */
            readonly salinity?: {
                readonly [key: string]: components["schemas"]["NodeSalinity"];
            };
            readonly reservoirs: {
                readonly [key: string]: components["schemas"]["ReservoirIndicators"];
            };
            /** @description Lakes and outlets that count as seas: what reaches them. */
            readonly seas: {
                readonly [key: string]: components["schemas"]["FlowIndicators"];
            };
            /** @description What reaches each wetland. */
            readonly wetlands: {
                readonly [key: string]: components["schemas"]["FlowIndicators"];
            };
            readonly gauges: {
                readonly [key: string]: components["schemas"]["FlowIndicators"];
            };
            /** @enum {string} */
            readonly schema: "mirab-run-summary/1";
            readonly scenario: {
                readonly id: string;
                readonly title: string;
                readonly story: string;
                /** @description The party whose versions of values it ran on; null for the file's own figures. */
                readonly data: string | null;
            };
            readonly engineVersion: string;
            /** @description SHA-256 of the inputs and the version of the engine. */
            readonly runId: string;
            /** @description SHA-256 of all series. */
            readonly digest: string;
            readonly time: {
                readonly start: string;
                readonly years: number;
                /** @enum {string} */
                readonly step: "month" | "dekad" | "day";
            };
            /** @description Where the levers stand, with units. */
            readonly positions: {
                readonly [key: string]: string;
            };
            readonly riparians: {
                readonly [key: string]: {
                    readonly name: string;
                    readonly mean: components["schemas"]["RiparianMean"];
                };
            };
            readonly ledger: readonly components["schemas"]["LedgerComparison"][];
            readonly balance: components["schemas"]["BalanceReport"];
            readonly provenance: components["schemas"]["Provenance"];
        };
        readonly ComparisonSet: {
            /** @enum {string} */
            readonly schema: "mirab-comparison-set/1";
            readonly baseline: string;
            /** @description Share of the figure of the baseline within which a difference counts as the same. */
            readonly sameWithin: number;
            readonly scenarios: readonly components["schemas"]["ScenarioComparison"][];
            readonly performance: components["schemas"]["PerformanceComparison"];
            /** @description Null where no bands were asked for. */
            readonly bandCounts: components["schemas"]["BandCounts"] | null;
            /** @description How far weightings and forms of the index agree on the order of the scenarios; null where it was not asked for. */
            readonly acceptability: components["schemas"]["RankAcceptability"] | null;
            /** @description Each other scenario beside the baseline; empty where it was not asked for. */
            readonly pairs: readonly components["schemas"]["PairComparison"][];
            /** @description Of the parameters that every score of the set was made with. */
            readonly paramsVersion: string;
            readonly paramsHash: string;
            readonly footer: string;
            readonly provenance: components["schemas"]["Provenance"];
        };
        /** @description Records of all scores of one scenario. */
        readonly AssessmentSet: {
            /** @enum {string} */
            readonly schema: "mirab-assessment-set/1";
            /** @description Id of the scenario. */
            readonly scenario: string;
            /** @description Of the run: basin, dyads, and what each riparian receives and transmits. */
            readonly run: readonly components["schemas"]["AssessmentRecord"][];
            /** @description The same by season, and by link. */
            readonly seasons: readonly components["schemas"]["AssessmentRecord"][];
            /** @description Coded acts of the parties in the run. */
            readonly acts: readonly components["schemas"]["CodedAct"][];
            /** @description How evenly needs are met, by season. */
            readonly equity: readonly components["schemas"]["SeasonEquity"][];
            /** @description What departures of each riparian brought to others. */
            readonly relief: readonly components["schemas"]["ReliefRow"][];
            /** @description What is known ahead of a season, with alerts; nothing of it enters the index. */
            readonly leadIndicators: components["schemas"]["LeadPanel"] | null;
            readonly performance: components["schemas"]["NoPerformance"];
            readonly provenance: components["schemas"]["Provenance"];
        };
        /** @description What decided at one node in one step. */
        readonly Explanation: {
            /** @enum {string} */
            readonly schema: "mirab-explanation/1";
            readonly title: string;
            readonly node: string;
            /** @description Label of the step, such as "2030-07". */
            readonly step: string;
            /** @description The chain of limits, at most 80 columns wide. */
            readonly lines: readonly string[];
            readonly provenance: components["schemas"]["Provenance"];
        };
        /** @description The message. */
        readonly Echo: {
            /** @enum {string} */
            readonly schema: "mirab-echo/1";
            readonly message: string;
            readonly provenance: components["schemas"]["Provenance"];
        };
        /** @enum {string} */
        readonly ActKind: "flow-reduced-over-objection" | "works-over-objection" | "agreement-ended" | "energy-halted" | "formal-complaint" | "repeated-complaint" | "data-exchange" | "talks" | "joint-technical-work" | "energy-for-water-contract" | "basin-treaty";
        readonly AssessmentRecord: {
            readonly score: number;
            readonly barStar: number;
            readonly barClass: number;
            readonly incomplete: boolean;
            /** @description Where the score could lie if the missing inputs were known; null where none is missing. */
            readonly missingBand: readonly [
                number,
                number
            ] | null;
            /** @description Null until they are asked for: they take many judgements, and that of hydrology many runs. */
            readonly bands: components["schemas"]["Bands"] | null;
            /** @enum {string} */
            readonly schema: "mirab-assessment/1";
            /** @enum {string} */
            readonly kind: "conflictRisk";
            readonly label: string;
            /** @enum {boolean} */
            readonly isProbability: false;
            readonly scope: components["schemas"]["RecordScope"];
            readonly contributions: readonly components["schemas"]["LabelledContribution"][];
            /** @description Of a dyad in a season, by link. */
            readonly directed?: {
                readonly [key: string]: {
                    readonly T: number;
                    readonly H: number;
                    readonly damping: number;
                };
            };
            readonly split?: {
                readonly [key: string]: components["schemas"]["Split"] | null;
            };
            readonly cooperation?: components["schemas"]["CooperationScore"] | null;
            readonly acts?: readonly components["schemas"]["CodedAct"][];
            readonly provenance: {
                readonly claimSet: string;
                readonly referencePolicy: string;
                readonly attribution: string;
                readonly paramsVersion: string;
                readonly paramsHash: string;
                readonly engine: string;
                readonly runId: string;
                readonly digest: string;
                readonly seed: number;
            };
            readonly validation: {
                /** @enum {string} */
                readonly status: "not validated";
            };
            readonly barCaveat: string;
            readonly footer: string;
        };
        /**
         * @description How a shortfall is charged: by all coalitions of riparians, or one riparian at a time, which is approximate.
         * @enum {string}
         */
        readonly Attribution: "exact" | "one-at-a-time";
        readonly BalanceComparison: {
            readonly tolerance: number;
            readonly worstNodeRatio: number;
            readonly worstBasinRatio: number;
            readonly natural_km3: number;
            readonly consumed_km3: number;
            readonly evaporation_km3: number;
            readonly loss_km3: number;
            readonly terminal_km3: number;
            readonly storageChange_km3: number;
            readonly residual_km3: number;
        };
        readonly BalanceReport: {
            readonly tolerance: number;
            /** @description Worst residual of a node in a step, over the water that it turned over. */
            readonly worst: {
                readonly ratio: number;
                readonly node: string;
                readonly step: number;
            };
            /** @description Worst residual of the basin in a step, over the water of that step. */
            readonly worstBasinRatio: number;
            readonly basin: components["schemas"]["WaterAccount"];
            readonly riparians: readonly components["schemas"]["WaterAccount"][];
        };
        readonly Band: readonly [
            number,
            number,
            number
        ];
        /** @description What bands were made of. */
        readonly BandCounts: {
            /** @description Draws of the parameters. */
            readonly draws: number;
            /** @description Members of synthetic hydrology, 0 where there is no band of it. */
            readonly members: number;
            readonly seed: number;
        };
        /** @description A band is null where its runs were not made. */
        readonly Bands: {
            readonly hydro: components["schemas"]["Band"] | null;
            readonly param: components["schemas"]["Band"] | null;
            readonly structure: components["schemas"]["Band"] | null;
        };
        /** @enum {string} */
        readonly Baseline: "ent" | "need" | "cf" | "fair";
        readonly BetterOrWorse: {
            readonly water: components["schemas"]["Standing"];
            readonly energy?: components["schemas"]["Standing"];
            readonly environment?: components["schemas"]["Standing"];
            readonly money: components["schemas"]["Standing"];
        };
        readonly CodedAct: {
            readonly year: number;
            readonly season: components["schemas"]["Season"];
            /** @description Alphabetical. */
            readonly riparians: readonly string[];
            readonly kind: components["schemas"]["ActKind"];
            /** @description Agreement, works or trade that it is about. */
            readonly about: string;
            readonly code: number;
        };
        /** @description A named part of a pressure; those of institutions are at most 0. Zeros are kept. */
        readonly Contribution: {
            readonly id: string;
            readonly value: number;
        };
        /** @description On an axis of its own: neither is taken off the other, and which is better is not said. */
        readonly CooperationFigure: {
            /** @description Mean of the seasons. */
            readonly value: number;
            readonly incomplete: boolean;
            readonly reading: string;
            /** @description Null where the baseline has no figure. */
            readonly differenceFromBaseline: number | null;
        };
        readonly CooperationScore: {
            readonly score: number;
            /** @description s by component; null where it is not known. */
            readonly components: {
                readonly swap: number | null;
                readonly obligations: number | null;
                readonly relief: number | null;
                readonly jointStorage: number | null;
                readonly dataExchange: number | null;
            };
            /** @description Parts by component: they sum to the score. */
            readonly contributions: {
                readonly swap: number;
                readonly obligations: number;
                readonly relief: number;
                readonly jointStorage: number;
                readonly dataExchange: number;
            };
            readonly incomplete: boolean;
            /** @enum {string} */
            readonly reading: "structural position only";
        };
        readonly DyadComparison: {
            readonly score: components["schemas"]["PressureScore"];
            readonly cooperation: components["schemas"]["CooperationFigure"] | null;
        };
        /** @description One obligation in energy over the run. */
        readonly EnergyObligation: {
            readonly due_GWh: number;
            readonly delivered_GWh: number;
            readonly short_GWh: number;
            readonly carriedOver_GWh: number;
            readonly defaulted_GWh: number;
            readonly excess_GWh: number;
            readonly forced_GWh: number;
            readonly price_MUSD: number;
            readonly penalty_MUSD: number;
            readonly clause: string;
            readonly part: components["schemas"]["LedgerPart"];
            readonly instrument: string;
            readonly article?: string;
            readonly riparian: string;
            readonly owedTo: readonly string[];
            /** @description Seasons in which something was due or still owed, and those of them that ended short. */
            readonly seasonsDue: number;
            readonly seasonsShort: number;
            /** @description Share of what was due that was not short in the end, from 0 to 1; 1 where nothing was due. */
            readonly kept: number;
        };
        /** @description 0 is equal; Jain is 1 where all are equal. */
        readonly EquityPanel: {
            readonly gini: number;
            /** @description Gini times n / (n - 1); 0 for one party. */
            readonly giniCorrected: number;
            readonly jain: number;
            /** @description With an aversion to inequality of one half. */
            readonly atkinsonHalf: number;
            /** @description With an aversion of one; 1 where a ratio is 0. */
            readonly atkinsonOne: number;
            readonly theil: number;
        };
        readonly FlowIndicators: {
            /** @description By water year. */
            readonly flow_km3: readonly number[];
            readonly mean_km3: number;
        };
        readonly LabelledContribution: {
            readonly id: string;
            readonly value: number;
            readonly label: string;
            /**
             * @description Works and institutions are assumed: they are read from the basin file.
             * @enum {string}
             */
            readonly basis: "modelled" | "assumed";
            readonly source: string;
            /** @description Part of each claim inside a shortfall, where they are known. */
            readonly baselines?: {
                readonly ent?: number;
                readonly need?: number;
                readonly cf?: number;
                readonly fair?: number;
            };
        };
        /** @enum {string} */
        readonly LeadIndicatorId: "inflow-forecast" | "protocol-unsigned" | "multi-year-storage" | "mid-basin-room" | "undelivered-obligations" | "release-deviation" | "works-without-notice" | "winter-load";
        readonly LeadKind: {
            readonly id: components["schemas"]["LeadIndicatorId"];
            /** @description Months from the alert to what it announces. */
            readonly lead_months: readonly [
                number,
                number
            ];
            /**
             * @description Of value and limit: a share, a share a year, a rank from 0 to 1, or a volume.
             * @enum {string}
             */
            readonly unit: "share" | "share/year" | "rank" | "km3";
            /** @description What of the model it is read from. */
            readonly reading: string;
            /** @description Days and places at which it could be read, and those of them with an alert. */
            readonly occasions: number;
            readonly alerts: number;
            /** @description Hits and false alarms in the hindcast; null until there is one. */
            readonly record: null;
            readonly absent: readonly {
                readonly about?: string;
                readonly reason: string;
            }[];
        };
        readonly LeadPanel: {
            readonly kinds: readonly components["schemas"]["LeadKind"][];
            /** @description In the order of the kinds, then of what they are about, then of time. */
            readonly rows: readonly components["schemas"]["LeadRow"][];
        };
        /** @description One indicator of one river, reservoir, link or riparian on one day. */
        readonly LeadRow: {
            readonly id: components["schemas"]["LeadIndicatorId"];
            /** @description Months from the alert to what it announces. */
            readonly lead_months: readonly [
                number,
                number
            ];
            readonly alert: boolean;
            /** @description What the rule compares, with what it compares it to; both in the unit of the indicator. */
            readonly value: number;
            readonly limit: number;
            /** @description Hits and false alarms in the hindcast; null until there is one. */
            readonly record: null;
            /** @description Id of a river, a reservoir, a riparian, or of a link, `A>B`. */
            readonly about: string;
            /** @description The water year of what is announced. */
            readonly waterYear: number;
            /** @description The day on which it is known, such as 2030-04-01. */
            readonly known: string;
        };
        readonly LeadSummary: {
            readonly id: components["schemas"]["LeadIndicatorId"];
            /** @description Months from the alert to what it announces. */
            readonly lead_months: readonly [
                number,
                number
            ];
            /**
             * @description Of value and limit: a share, a share a year, a rank from 0 to 1, or a volume.
             * @enum {string}
             */
            readonly unit: "share" | "share/year" | "rank" | "km3";
            /** @description What of the model it is read from. */
            readonly reading: string;
            /** @description Days and places at which it could be read, and those of them with an alert. */
            readonly occasions: number;
            readonly alerts: number;
            /** @description Hits and false alarms in the hindcast; null until there is one. */
            readonly record: null;
            readonly absent: readonly {
                readonly about?: string;
                readonly reason: string;
            }[];
            /** @description By river, reservoir, link or riparian: days on which it could be read, and those of them with an alert. */
            readonly places: {
                readonly [key: string]: {
                    readonly occasions: number;
                    readonly alerts: number;
                };
            };
        };
        readonly LedgerComparison: components["schemas"]["WaterObligation"] | components["schemas"]["EnergyObligation"];
        /**
         * @description LedgerPart : what an obligation is: a limit, a performance of a clause, or a leg of a trade
         * @enum {string}
         */
        readonly LedgerPart: "cap" | "ceiling" | "first" | "floor" | "minimum-flow" | "reply" | "serves" | "share" | "storage" | "water";
        /** @description One scenario by itself has no optimum to be measured against. */
        readonly NoPerformance: {
            readonly byYear: null;
            readonly reason: string;
        };
        /** @description Means over the run; absent where there never was water. */
        readonly NodeSalinity: {
            readonly mean_kgperm3?: number;
            readonly vegetation_kgperm3?: number;
            readonly nonVegetation_kgperm3?: number;
            /** @description Of the return flow of a use. */
            readonly drainage_kgperm3?: number;
            /** @description Where a use has a limit: the limit, the share of its steps with water that were above, and their water a year. */
            readonly limit_kgperm3?: number;
            readonly stepsAbove?: number;
            readonly aboveLimit_km3?: number;
        };
        /** @description b beside a: the difference of the basin's index, its parts, and whether the two can be told apart. */
        readonly PairComparison: {
            /** @enum {string} */
            readonly schema: "mirab-comparison/1";
            readonly a: string;
            readonly b: string;
            /** @description b less a. */
            readonly delta: number;
            readonly contributions: readonly components["schemas"]["Contribution"][];
            readonly smaa: {
                readonly acceptability: readonly (readonly number[])[];
                readonly winning: readonly (readonly number[])[];
                readonly draws: number;
                readonly structuresAgreeing: number;
            };
            /** @description In words that may be shown as they are. */
            readonly statement: string;
            readonly distinguishable: boolean;
            /** @description Null where the difference does not vary. */
            readonly totalEffects: components["schemas"]["TotalEffects"] | null;
            /** @description Null without members. */
            readonly robustness: components["schemas"]["Robustness"] | null;
        };
        readonly PerformanceComparison: {
            readonly withoutPolicy: string;
            /** @enum {string} */
            readonly optimum: "best of the scenarios compared, year by year";
            /** @description By scenario. */
            readonly scenarios: {
                readonly [key: string]: components["schemas"]["ScenarioPerformance"];
            };
        };
        /** @description 1 is the best of the scenarios, 0 the baseline; below 0 is worse than the baseline. */
        readonly PerformanceOverYears: {
            /** @description By water year of the baseline; null where no scenario does better than the baseline, or this one has another calendar. */
            readonly byYear: readonly (number | null)[];
            /** @description Of the sums over the run, the optimum again that of each year. */
            readonly run: number | null;
        };
        readonly PressureScore: {
            readonly value: number;
            readonly quantile: number;
            readonly conditionalTail: number;
            /** @description Of the value; null where they were not asked for. */
            readonly bands: components["schemas"]["Bands"] | null;
            /** @description They sum to the value. */
            readonly contributions: readonly components["schemas"]["Contribution"][];
            /** @description Ids of the contributions that weigh most, at most five, the largest first. */
            readonly leading: readonly string[];
            readonly incomplete: boolean;
            readonly missingBand: readonly [
                number,
                number
            ] | null;
            /** @enum {boolean} */
            readonly isProbability: false;
            /** @enum {string} */
            readonly validation: "not validated";
            /** @description Null where the baseline has no score. */
            readonly differenceFromBaseline: number | null;
        };
        /** @description By scenario, in the order of the set; of the default form of the index. */
        readonly RankAcceptability: {
            readonly scenarios: readonly string[];
            readonly draws: number;
            /** @description Share of draws in which the scenario of the row has rank 1, 2, ...; rows and columns sum to 1. */
            readonly acceptability: readonly (readonly number[])[];
            /** @description Share of draws in which the scenario of the row has less pressure than that of the column, ties one half; 0 with itself. */
            readonly winning: readonly (readonly number[])[];
            /** @description Forms of the index, of twelve, in which the winning index reaches `pairwiseToRank`. */
            readonly structuresAgreeing: readonly (readonly number[])[];
            /** @description Mean of the draws in which the scenario is first, by name of the parameter; null where it never is. */
            readonly centralWeights: readonly ({
                readonly [key: string]: number;
            } | null)[];
            /** @description Share of members in which the scenario is first under its central weights; null without members. */
            readonly confidence: readonly (number | null)[];
        };
        readonly RecordScope: {
            /** @enum {boolean} */
            readonly basin: true;
            readonly max: number;
            readonly mean: number;
            readonly year?: number;
            readonly season?: components["schemas"]["Season"];
        } | {
            readonly dyad: string;
            readonly year?: number;
            readonly season?: components["schemas"]["Season"];
        } | {
            readonly link: string;
            readonly year?: number;
            readonly season?: components["schemas"]["Season"];
        } | {
            readonly riparian: string;
            /** @enum {string} */
            readonly direction: "received" | "transmitted";
            readonly year?: number;
            readonly season?: components["schemas"]["Season"];
        };
        readonly ReliefRow: {
            readonly from: string;
            readonly to: string;
            readonly waterYear: number;
            /** @enum {string} */
            readonly season: "non-vegetation" | "vegetation";
            readonly harm: components["schemas"]["Baseline"] | "flood";
            readonly relief_km3: number;
        } | {
            readonly from: string;
            readonly to: string;
            readonly waterYear: number;
            /** @enum {string} */
            readonly season: "non-vegetation" | "vegetation";
            /** @enum {string} */
            readonly harm: "energy";
            readonly relief_GWh: number;
        };
        /** @description Lists have one entry a water year. */
        readonly ReservoirIndicators: {
            readonly release_km3: readonly number[];
            /** @description 0 in a year without release. */
            readonly vegetationShare: readonly number[];
            readonly storageAtEnd_km3: readonly number[];
            readonly spill_km3: readonly number[];
        };
        readonly RiparianComparison: {
            readonly demand_km3: number;
            readonly delivered_km3: number;
            readonly shortfall_km3: number;
            readonly vegetationShortfall_km3: number;
            readonly entitlement_km3?: number;
            readonly entitlementDelivered_km3?: number;
            readonly load_GWh?: number;
            readonly hydropower_GWh?: number;
            readonly imports_GWh?: number;
            readonly unserved_GWh?: number;
            /** @description Unserved and imports of October to March. */
            readonly nonVegetationGap_GWh?: number;
            /** @description Of the water delivered, weighted by volume; absent where salt is not modelled. */
            readonly salinity_kgperm3?: number;
            /** @description Delivered above the limit of its use; absent where no use has a limit. */
            readonly aboveLimit_km3?: number;
            readonly benefit_MUSD: number;
            readonly energy_MUSD: number;
            readonly payments_MUSD: number;
            /** @description Negative; absent where no flood has a price. */
            readonly flood_MUSD?: number;
            readonly wetlandInflow_km3?: number;
            /** @description Figures that both have; null where the baseline does not know the riparian. */
            readonly differenceFromBaseline: {
                readonly wetlandInflow_km3?: number;
                readonly demand_km3?: number;
                readonly delivered_km3?: number;
                readonly shortfall_km3?: number;
                readonly vegetationShortfall_km3?: number;
                readonly entitlement_km3?: number;
                readonly entitlementDelivered_km3?: number;
                readonly load_GWh?: number;
                readonly hydropower_GWh?: number;
                readonly imports_GWh?: number;
                readonly unserved_GWh?: number;
                /** @description Unserved and imports of October to March. */
                readonly nonVegetationGap_GWh?: number;
                /** @description Of the water delivered, weighted by volume; absent where salt is not modelled. */
                readonly salinity_kgperm3?: number;
                /** @description Delivered above the limit of its use; absent where no use has a limit. */
                readonly aboveLimit_km3?: number;
                readonly benefit_MUSD?: number;
                readonly energy_MUSD?: number;
                readonly payments_MUSD?: number;
                /** @description Negative; absent where no flood has a price. */
                readonly flood_MUSD?: number;
            } | null;
            readonly betterOrWorse: components["schemas"]["BetterOrWorse"] | null;
        };
        /** @description Means over the years of the run; each is a volume, an energy or a sum of money in a year. */
        readonly RiparianMean: {
            readonly demand_km3: number;
            readonly delivered_km3: number;
            readonly shortfall_km3: number;
            readonly vegetationShortfall_km3: number;
            readonly entitlement_km3?: number;
            readonly entitlementDelivered_km3?: number;
            readonly load_GWh?: number;
            readonly hydropower_GWh?: number;
            readonly imports_GWh?: number;
            readonly unserved_GWh?: number;
            /** @description Unserved and imports of October to March. */
            readonly nonVegetationGap_GWh?: number;
            /** @description Of the water delivered, weighted by volume; absent where salt is not modelled. */
            readonly salinity_kgperm3?: number;
            /** @description Delivered above the limit of its use; absent where no use has a limit. */
            readonly aboveLimit_km3?: number;
            readonly benefit_MUSD: number;
            readonly energy_MUSD: number;
            readonly payments_MUSD: number;
            /** @description Negative; absent where no flood has a price. */
            readonly flood_MUSD?: number;
        };
        /** @description Lists have one entry a water year. */
        readonly RiparianYears: {
            readonly shortfall_km3: readonly number[];
            readonly vegetationShortfall_km3: readonly number[];
            /** @description Absent without a power system. */
            readonly unserved_GWh?: readonly number[];
        };
        /** @description For a and b, over the members of the ensemble. */
        readonly Robustness: {
            /** @description Share of futures with R below `maxR` and every riparian given at least `minSatisfaction` of its need. */
            readonly satisficing: readonly number[];
            readonly maxRegret: readonly number[];
            readonly p90Regret: readonly number[];
        };
        readonly ScenarioComparison: {
            readonly id: string;
            readonly title: string;
            readonly story: string;
            /** @description The party whose versions of values it ran on; null for the file's own figures. */
            readonly data: string | null;
            readonly runId: string;
            readonly digest: string;
            readonly riparians: {
                readonly [key: string]: components["schemas"]["RiparianComparison"];
            };
            readonly dyads: {
                readonly [key: string]: components["schemas"]["DyadComparison"];
            };
            /** @description Null where there is no assessment; `reason` then says why. */
            readonly basin: {
                readonly score: components["schemas"]["PressureScore"];
            } | null;
            /** @description How shortfalls are charged in the scores; null where it is not known or there are none. */
            readonly attribution: components["schemas"]["Attribution"] | null;
            readonly reason: string | null;
            readonly seas: {
                readonly [key: string]: components["schemas"]["SeaComparison"];
            };
            readonly ledger: readonly components["schemas"]["LedgerComparison"][];
            readonly balance: components["schemas"]["BalanceComparison"];
            /** @description What is known ahead of a season; null where there is no assessment. */
            readonly leadIndicators: readonly components["schemas"]["LeadSummary"][] | null;
            readonly years: components["schemas"]["YearlyFigures"];
        };
        readonly ScenarioPerformance: {
            readonly water: components["schemas"]["PerformanceOverYears"];
            readonly energy?: components["schemas"]["PerformanceOverYears"];
        };
        readonly SeaComparison: {
            /** @description By water year. */
            readonly inflow_km3: readonly number[];
            readonly meanInflow_km3: number;
            readonly differenceFromBaseline_km3: number | null;
        };
        /** @enum {string} */
        readonly Season: "nonveg" | "veg";
        readonly SeasonEquity: {
            readonly waterYear: number;
            /** @enum {string} */
            readonly season: "non-vegetation" | "vegetation";
            /** @description Delivered over need, by riparian with a need, alphabetical. */
            readonly satisfaction: {
                readonly [key: string]: number;
            };
            /** @description Null where nobody gets anything. */
            readonly panel: components["schemas"]["EquityPanel"] | null;
            /** @description By `A>B`, how much better the need of B is met than that of A; those above 0. */
            readonly envy: {
                readonly [key: string]: number;
            };
            readonly distanceToRule: number;
        };
        readonly Split: {
            readonly hydrology: number;
            readonly own: number;
            /** @description By riparian, alphabetical. */
            readonly partners: {
                readonly [key: string]: number;
            };
            readonly approximate: boolean;
        };
        /**
         * @description `same`: the difference is within `SAME_WITHIN` of what stands in the baseline beside it.
         * @enum {string}
         */
        readonly Standing: "better" | "same" | "worse";
        /** @description Lists have one entry a water year. */
        readonly StorageYears: {
            readonly mean_km3: readonly number[];
            readonly lowest_km3: readonly number[];
            readonly highest_km3: readonly number[];
        };
        /** @description Shares of the variance of a difference that each group of choices takes part in; null where the group was not varied. */
        readonly TotalEffects: {
            readonly hydrology: number | null;
            readonly claimSet: number;
            readonly weights: number;
            readonly institutions: number;
            readonly structure: number;
        };
        /** @description Water of one riparian, or of the basin, over the run, in m3: inflow = the others + change of storage + residual. */
        readonly WaterAccount: {
            readonly of: string;
            readonly natural_m3: number;
            readonly arriving_m3: number;
            readonly leaving_m3: number;
            readonly consumed_m3: number;
            readonly evaporation_m3: number;
            readonly loss_m3: number;
            readonly terminal_m3: number;
            readonly storageChange_m3: number;
            readonly residual_m3: number;
        };
        /** @description One obligation in water over the run. */
        readonly WaterObligation: {
            readonly due_km3: number;
            readonly delivered_km3: number;
            readonly short_km3: number;
            readonly carriedOver_km3: number;
            readonly defaulted_km3: number;
            readonly excess_km3: number;
            readonly forced_km3: number;
            readonly price_MUSD: number;
            readonly penalty_MUSD: number;
            readonly clause: string;
            readonly part: components["schemas"]["LedgerPart"];
            readonly instrument: string;
            readonly article?: string;
            readonly riparian: string;
            readonly owedTo: readonly string[];
            /** @description Seasons in which something was due or still owed, and those of them that ended short. */
            readonly seasonsDue: number;
            readonly seasonsShort: number;
            /** @description Share of what was due that was not short in the end, from 0 to 1; 1 where nothing was due. */
            readonly kept: number;
        };
        readonly YearlyFigures: {
            /** @description The water year of the first entry of every list. */
            readonly firstWaterYear: number;
            readonly riparians: {
                readonly [key: string]: components["schemas"]["RiparianYears"];
            };
            /** @description Of the large reservoirs. */
            readonly storages: {
                readonly [key: string]: components["schemas"]["StorageYears"];
            };
        };
        /** @description Series of a run by step. */
        readonly SeriesDocument: {
            /** @enum {string} */
            readonly schema: "mirab-series/1";
            readonly scenario: string;
            /** @description Of the run. */
            readonly runId: string;
            /** @description SHA-256 of all series of the run, those left out here included. */
            readonly digest: string;
            readonly engineVersion: string;
            /** @description Labels of the steps, such as "2030-07". */
            readonly steps: readonly string[];
            readonly series: readonly {
                /** @enum {unknown} */
                readonly group: "node" | "riparian" | "trade" | "river";
                /** @description Id of the node, riparian, trade or river. */
                readonly of: string;
                /** @description What it is, ending in its unit. */
                readonly variable: string;
                /** @description One a step. */
                readonly values: readonly number[];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getLandingPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The way on from here. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LandingPage"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConformance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Conformance classes. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conformance"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OpenAPI 3.1. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.oai.openapi+json;version=3.1": {
                        readonly [key: string]: unknown;
                    };
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProcesses: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All processes. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessList"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProcess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The process. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Process"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "execute-run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `respond-async` for a job. */
                readonly prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inputs: {
                        /** @description The id of a scenario of this server, or a scenario in full. */
                        readonly scenario: string | {
                            readonly [key: string]: unknown;
                        };
                        /** @description Positions of levers with their units, such as {"swap-size": "400 GWh"}. */
                        readonly positions?: {
                            readonly [key: string]: string;
                        };
                        /** @description A riparian or an agency whose figures are taken, where values have a version of it. */
                        readonly data?: string;
                    };
                    /** @description The outputs that are wanted; all of them by default. */
                    readonly outputs?: {
                        /** @description How the result comes: as a value, in JSON. */
                        readonly result?: {
                            /** @enum {string} */
                            readonly transmissionMode?: "value";
                            readonly format?: {
                                /** @enum {string} */
                                readonly mediaType: "application/json";
                            };
                        };
                    };
                    /**
                     * @description The result alone, or inside a document of results.
                     * @default raw
                     * @enum {unknown}
                     */
                    readonly response?: "raw" | "document";
                };
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    /** @description The job. */
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunSummary"] | {
                        readonly result: {
                            readonly value: components["schemas"]["RunSummary"];
                        };
                    };
                };
            };
            /** @description The job. */
            readonly 201: {
                headers: {
                    /** @description Where the job is. */
                    readonly location?: string;
                    /** @description `respond-async`. */
                    readonly "preference-applied"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has used up its share for now. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "execute-compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `respond-async` for a job. */
                readonly prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inputs: {
                        /** @description The scenarios, in the order of the result. */
                        readonly scenarios: readonly (string | {
                            /** @description The id of a scenario of this server, or a scenario in full. */
                            readonly scenario: string | {
                                readonly [key: string]: unknown;
                            };
                            /** @description Positions of levers with their units, such as {"swap-size": "400 GWh"}. */
                            readonly positions?: {
                                readonly [key: string]: string;
                            };
                            /** @description A riparian or an agency whose figures are taken, where values have a version of it. */
                            readonly data?: string;
                            /** @description Name in the result; needed where two of the list have one name. */
                            readonly id?: string;
                        })[];
                        /** @description Id in the result that differences are taken from; by default what the scenarios name, else the first. */
                        readonly baseline?: string;
                        /** @description The id of a scenario of this server, or a scenario in full. */
                        readonly reference?: string | {
                            readonly [key: string]: unknown;
                        };
                        /** @description Claims that count, with or without weights: "need,fair" or "ent=2,need=1". */
                        readonly claims?: string;
                        /** @description Weights of the index by their paths, such as {"caps.shortage": 0.7}. */
                        readonly weights?: {
                            readonly [key: string]: number;
                        };
                        /**
                         * @description Draws of the weights.
                         * @default 1024
                         */
                        readonly draws?: number;
                        /**
                         * @description Members of synthetic hydrology, for the band of hydrology.
                         * @default 0
                         */
                        readonly members?: number;
                        /**
                         * @description Seed of the members.
                         * @default 1
                         */
                        readonly seed?: number;
                        /**
                         * @description By all coalitions of riparians, or one riparian at a time, which takes far fewer runs.
                         * @default exact
                         * @enum {unknown}
                         */
                        readonly attribution?: "exact" | "one-at-a-time";
                    };
                    /** @description The outputs that are wanted; all of them by default. */
                    readonly outputs?: {
                        /** @description How the result comes: as a value, in JSON. */
                        readonly result?: {
                            /** @enum {string} */
                            readonly transmissionMode?: "value";
                            readonly format?: {
                                /** @enum {string} */
                                readonly mediaType: "application/json";
                            };
                        };
                    };
                    /**
                     * @description The result alone, or inside a document of results.
                     * @default raw
                     * @enum {unknown}
                     */
                    readonly response?: "raw" | "document";
                };
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    /** @description The job. */
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ComparisonSet"] | {
                        readonly result: {
                            readonly value: components["schemas"]["ComparisonSet"];
                        };
                    };
                };
            };
            /** @description The job. */
            readonly 201: {
                headers: {
                    /** @description Where the job is. */
                    readonly location?: string;
                    /** @description `respond-async`. */
                    readonly "preference-applied"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has used up its share for now. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "execute-assess": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `respond-async` for a job. */
                readonly prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inputs: {
                        /** @description The id of a scenario of this server, or a scenario in full. */
                        readonly scenario: string | {
                            readonly [key: string]: unknown;
                        };
                        /** @description Positions of levers with their units, such as {"swap-size": "400 GWh"}. */
                        readonly positions?: {
                            readonly [key: string]: string;
                        };
                        /** @description A riparian or an agency whose figures are taken, where values have a version of it. */
                        readonly data?: string;
                        /** @description The id of a scenario of this server, or a scenario in full. */
                        readonly reference?: string | {
                            readonly [key: string]: unknown;
                        };
                        /** @description Claims that count, with or without weights: "need,fair" or "ent=2,need=1". */
                        readonly claims?: string;
                        /** @description Weights of the index by their paths, such as {"caps.shortage": 0.7}. */
                        readonly weights?: {
                            readonly [key: string]: number;
                        };
                        /**
                         * @description Draws of the weights.
                         * @default 1024
                         */
                        readonly draws?: number;
                        /**
                         * @description Members of synthetic hydrology, for the band of hydrology.
                         * @default 0
                         */
                        readonly members?: number;
                        /**
                         * @description Seed of the members.
                         * @default 1
                         */
                        readonly seed?: number;
                        /**
                         * @description By all coalitions of riparians, or one riparian at a time, which takes far fewer runs.
                         * @default exact
                         * @enum {unknown}
                         */
                        readonly attribution?: "exact" | "one-at-a-time";
                    };
                    /** @description The outputs that are wanted; all of them by default. */
                    readonly outputs?: {
                        /** @description How the result comes: as a value, in JSON. */
                        readonly result?: {
                            /** @enum {string} */
                            readonly transmissionMode?: "value";
                            readonly format?: {
                                /** @enum {string} */
                                readonly mediaType: "application/json";
                            };
                        };
                    };
                    /**
                     * @description The result alone, or inside a document of results.
                     * @default raw
                     * @enum {unknown}
                     */
                    readonly response?: "raw" | "document";
                };
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    /** @description The job. */
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssessmentSet"] | {
                        readonly result: {
                            readonly value: components["schemas"]["AssessmentSet"];
                        };
                    };
                };
            };
            /** @description The job. */
            readonly 201: {
                headers: {
                    /** @description Where the job is. */
                    readonly location?: string;
                    /** @description `respond-async`. */
                    readonly "preference-applied"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has used up its share for now. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "execute-explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `respond-async` for a job. */
                readonly prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inputs: {
                        /** @description The id of a scenario of this server, or a scenario in full. */
                        readonly scenario: string | {
                            readonly [key: string]: unknown;
                        };
                        /** @description Positions of levers with their units, such as {"swap-size": "400 GWh"}. */
                        readonly positions?: {
                            readonly [key: string]: string;
                        };
                        /** @description A riparian or an agency whose figures are taken, where values have a version of it. */
                        readonly data?: string;
                        /** @description Id of a node, such as "toktogul". */
                        readonly node: string;
                        /** @description A month or a day of the run, such as "2030-07" or "2030-07-15". */
                        readonly when: string;
                    };
                    /** @description The outputs that are wanted; all of them by default. */
                    readonly outputs?: {
                        /** @description How the result comes: as a value, in JSON. */
                        readonly result?: {
                            /** @enum {string} */
                            readonly transmissionMode?: "value";
                            readonly format?: {
                                /** @enum {string} */
                                readonly mediaType: "application/json";
                            };
                        };
                    };
                    /**
                     * @description The result alone, or inside a document of results.
                     * @default raw
                     * @enum {unknown}
                     */
                    readonly response?: "raw" | "document";
                };
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    /** @description The job. */
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Explanation"] | {
                        readonly result: {
                            readonly value: components["schemas"]["Explanation"];
                        };
                    };
                };
            };
            /** @description The job. */
            readonly 201: {
                headers: {
                    /** @description Where the job is. */
                    readonly location?: string;
                    /** @description `respond-async`. */
                    readonly "preference-applied"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has used up its share for now. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "execute-echo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `respond-async` for a job. */
                readonly prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inputs: {
                        /** @description What comes back. */
                        readonly message: string;
                        /**
                         * @description How long it takes, in seconds.
                         * @default 0
                         */
                        readonly delay_s?: number;
                    };
                    /** @description The outputs that are wanted; all of them by default. */
                    readonly outputs?: {
                        /** @description How the result comes: as a value, in JSON. */
                        readonly result?: {
                            /** @enum {string} */
                            readonly transmissionMode?: "value";
                            readonly format?: {
                                /** @enum {string} */
                                readonly mediaType: "application/json";
                            };
                        };
                    };
                    /**
                     * @description The result alone, or inside a document of results.
                     * @default raw
                     * @enum {unknown}
                     */
                    readonly response?: "raw" | "document";
                };
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    /** @description The job. */
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Echo"] | {
                        readonly result: {
                            readonly value: components["schemas"]["Echo"];
                        };
                    };
                };
            };
            /** @description The job. */
            readonly 201: {
                headers: {
                    /** @description Where the job is. */
                    readonly location?: string;
                    /** @description `respond-async`. */
                    readonly "preference-applied"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has used up its share for now. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJobs: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description Kinds of job; all are of the kind `process`. */
                readonly type?: readonly string[];
                /** @description Processes that the jobs execute. */
                readonly processID?: readonly string[];
                /** @description What the jobs are doing. */
                readonly status?: readonly ("accepted" | "running" | "successful" | "failed" | "dismissed")[];
                /** @description When they were asked for: an instant of RFC 3339, or two with `/` between; `..` is open. */
                readonly datetime?: string;
                /** @description They have run for at least so many seconds. */
                readonly minDuration?: number;
                /** @description They have run for at most so many seconds. */
                readonly maxDuration?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Jobs, the latest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the job. */
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Its status. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the job. */
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is let go of. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatusInfo"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not read. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJobResults: {
        readonly parameters: {
            readonly query?: {
                /** @description As the job was asked for, by default. */
                readonly response?: "raw" | "document";
            };
            readonly header?: never;
            readonly path: {
                /** @description The id of the job. */
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The result, for ever the same. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description The client has it. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The job was dismissed. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake in Mirab. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getJobEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The last one that was read. */
                readonly "last-event-id"?: string;
            };
            readonly path: {
                /** @description The id of the job. */
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All scenarios. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioList"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getScenario: {
        readonly parameters: {
            readonly query?: {
                /** @description Position of a lever as `name=value`, such as `swap-size=400 GWh`; may be repeated. */
                readonly position?: readonly string[];
                /** @description A riparian or an agency whose figures are taken. */
                readonly data?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A scenario of this server, such as "aral.energy-regime"; GET /scenarios lists them. */
                readonly scenarioId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scenario. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioDocument"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getModel: {
        readonly parameters: {
            readonly query?: {
                /** @description Position of a lever as `name=value`, such as `swap-size=400 GWh`; may be repeated. */
                readonly position?: readonly string[];
                /** @description A riparian or an agency whose figures are taken. */
                readonly data?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A scenario of this server, such as "aral.energy-regime"; GET /scenarios lists them. */
                readonly scenarioId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scenario. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelDocument"];
                };
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The inputs do not hold, or take too much; all reasons at once. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the run. */
                readonly runId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunSummary"];
                };
            };
            /** @description The client has it. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSeries: {
        readonly parameters: {
            readonly query?: {
                /** @description A series: a node, a variable or `node.variable`; may be repeated; all by default. */
                readonly variable?: readonly string[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The id of the run. */
                readonly runId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A column a series; units end the names. */
            readonly 200: {
                headers: {
                    /** @description Strong. */
                    readonly etag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SeriesDocument"];
                    readonly "text/csv": string;
                    readonly "application/vnd.apache.parquet": string;
                };
            };
            /** @description The client has it. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its schema; all reasons at once. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is needed. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok";
                    };
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok";
                    };
                };
            };
            /** @description No representation is acceptable. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy; the answer says when to ask again. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
