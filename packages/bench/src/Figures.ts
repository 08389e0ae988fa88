import { CatalogFigures } from './catalog/benchCatalog';
import { EngineFigures } from './engine/engineBench';
import { FleetFigures } from './readiness/benchFleet';
import { ReplicaFigures } from './readiness/benchReplicas';
import { TechInsightsFigures } from './techInsights/benchTechInsights';

/** Where the figures were measured. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  node: string;
  platform: string;
  /** Processes that wanted a core, over the minute before: above 0.5 others disturb the figures. */
  loadBefore: number;
  databases: string[];
}

/** All that one run measured. */
export interface Figures {
  at: string;
  machine: Machine;
  engine?: EngineFigures;
  fleets: FleetFigures[];
  catalogs: CatalogFigures[];
  replicas: ReplicaFigures[];
  techInsights: TechInsightsFigures[];
}
