export { wholeNumber } from './call-parts.ts'
export {
  EnterpriseList,
  EnterpriseRecord,
  GetEnterprise,
  ListEnterprises,
} from './enterprise-record.schema.ts'
export { GetProduct, ListProducts, ProductList, ProductRecord } from './product-record.schema.ts'
export {
  GetRecognition,
  ListRecognitions,
  RecognitionList,
  RecognitionRecord,
} from './recognition-record.schema.ts'
export { ListProvinces, ListStandards, ProvinceList, StandardList } from './reference-record.schema.ts'
