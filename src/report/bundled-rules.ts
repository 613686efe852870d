import musculoskeletalMedicine from '../../rules/musculoskeletal-medicine.rules';
import nuclearMedicine from '../../rules/nuclear-medicine.rules';
import vocabularyText from '../../rules/vocabulary.rules';
import type { Imports, SourceText } from '../dsl/index';

/** The rule files that ship with the product. A new programme is one more line here. */
export const BUNDLED_PROGRAMMES: readonly SourceText[] = [
  { name: 'musculoskeletal-medicine.rules', text: musculoskeletalMedicine },
  { name: 'nuclear-medicine.rules', text: nuclearMedicine },
];

/** Bundled rule files use each other by their names. */
export const BUNDLED_IMPORTS: Imports = (name) => BUNDLED_PROGRAMMES.find((source) => source.name === name);

export const BUNDLED_VOCABULARY: SourceText = { name: 'vocabulary.rules', text: vocabularyText };
