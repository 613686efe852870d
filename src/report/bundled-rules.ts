import musculoskeletalMedicine from '../../rules/musculoskeletal-medicine.rules';
import vocabularyText from '../../rules/vocabulary.rules';
import type { SourceText } from '../dsl/index';

/** The rule files that ship with the product. A new programme is one more line here. */
export const BUNDLED_PROGRAMMES: readonly SourceText[] = [
  { name: 'musculoskeletal-medicine.rules', text: musculoskeletalMedicine },
];

export const BUNDLED_VOCABULARY: SourceText = { name: 'vocabulary.rules', text: vocabularyText };
