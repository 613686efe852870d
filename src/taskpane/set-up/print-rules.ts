export { formatRules } from '../../dsl/index';
