/** Headings that mean a thing, Vietnamese and English, by `|`; the first of each language is what templates say. */
export const HEADINGS = {
  taxCode:
    'Mã số thuế|Tax code|MST|Mã số doanh nghiệp|MSDN|Mã số DN|Mã thuế|Số ĐKKD|Tax ID|Tax number|TIN|Enterprise code|VAT number|Mã số thuế doanh nghiệp|Enterprise tax code|Company tax code|Mã số thuế của doanh nghiệp',
  externalId:
    'Mã trong danh sách|External ID|Mã|Mã số|ID|Mã ngoài|Mã hồ sơ|Mã tham chiếu|Reference|Ref|Code|External code|Mã sản phẩm|Product code|SKU|Mã hàng',
  enterpriseId:
    'Mã doanh nghiệp trong danh sách|Enterprise external ID|Mã doanh nghiệp|Mã DN|Mã công ty|Enterprise ID|Company ID|Company code|Supplier code',
  nameVi:
    'Tên tiếng Việt|Vietnamese name|Tên|Tên doanh nghiệp|Tên công ty|Doanh nghiệp|Tên đơn vị|Tên cơ sở|Tên DN|Công ty|Name|Company|Company name|Enterprise|Enterprise name|Tên sản phẩm|Sản phẩm|Tên hàng|Tên hàng hóa|Product|Product name|Tên đầy đủ|Tên SP|Name (Vietnamese)|Tên doanh nghiệp tiếng Việt|Tên sản phẩm tiếng Việt',
  nameEn:
    'Tên tiếng Anh|English name|Tên quốc tế|Tên nước ngoài|Name (English)|Name in English|International name|Tên giao dịch|Tên doanh nghiệp tiếng Anh|Tên sản phẩm tiếng Anh|Tên bằng tiếng Anh',
  nameShort: 'Tên viết tắt|Short name|Viết tắt|Abbreviation|Tên tắt|Tên rút gọn',
  aliases: 'Tên gọi khác|Other names|Thương hiệu|Nhãn hiệu|Aliases|Brand|Brands|Tên khác',
  roles: 'Vai trò|Roles|Loại hình tham gia|Role|Đối tượng',
  industryGroup:
    'Nhóm ngành|Industry group|Ngành|Ngành hàng|Lĩnh vực|Ngành nghề|Nhóm sản phẩm|Nhóm|Industry|Sector|Group|Lĩnh vực hoạt động|Ngành công nghiệp',
  yearFounded: 'Năm thành lập|Year founded|Thành lập|Founded|Established|Year established|Năm TL',
  employees:
    'Số lao động|Number of employees|Lao động|Số nhân viên|Nhân sự|Quy mô lao động|Employees|Staff|Headcount|Tổng số lao động|Quy mô',
  turnover: 'Doanh thu năm|Yearly turnover|Doanh thu|Turnover|Revenue|Annual revenue|Tổng doanh thu|Sales',
  languages: 'Ngôn ngữ làm việc|Working languages|Ngôn ngữ|Languages|Language',
  exportMarkets:
    'Thị trường xuất khẩu|Export markets|Xuất khẩu|Thị trường|Nước xuất khẩu|Markets|Export countries|Export to',
  website: 'Trang web|Website|Web|Địa chỉ web|Homepage|URL',
  descriptionVi:
    'Giới thiệu tiếng Việt|Vietnamese description|Mô tả|Giới thiệu|Mô tả tiếng Việt|Description|Thông tin giới thiệu|Mô tả sản phẩm|Description (Vietnamese)',
  descriptionEn:
    'Giới thiệu tiếng Anh|English description|Mô tả tiếng Anh|Description (English)|Description in English',
  address:
    'Địa chỉ|Address|Số nhà, đường|Street|Street address|Địa chỉ trụ sở|Trụ sở|Trụ sở chính|Đường|Head office|Địa chỉ trụ sở chính|Số nhà',
  commune: 'Phường, xã|Commune|Xã|Phường|Phường/Xã|Xã/Phường|Ward|Ward or commune|Phường xã',
  formerDistrict: 'Quận, huyện cũ|Former district|Quận|Huyện|Quận/Huyện|District|Quận huyện',
  province:
    'Tỉnh, thành phố|Province|Tỉnh|Thành phố|Tỉnh/Thành phố|Tỉnh/TP|TP|Tỉnh thành|Province or city|Province/City|Địa phương',
  country: 'Quốc gia|Country|Nước|Quốc tịch|Nation',
  city: 'Thành phố nước ngoài|City abroad|City|Town',
  asOf: 'Ngày số liệu|As of|Tính đến ngày|Ngày cập nhật|Updated|Date of data|As of date|Cập nhật',
  sourceUrl: 'Địa chỉ nguồn|Source address|Nguồn|Source|Source URL|Link nguồn|Đường dẫn nguồn',
  sourceNote: 'Ghi chú nguồn|Source note|Ghi chú|Note|Notes|Remark|Remarks',
  hsCodes: 'Mã HS|HS codes|HS|HS code|Mã hàng hóa HS|Tariff code|Mã số HS',
  vsicCodes: 'Mã VSIC|VSIC codes|VSIC|Mã ngành|Mã ngành kinh tế|VSIC code',
  capacity: 'Công suất|Capacity|Năng lực sản xuất|Sản lượng|Production capacity|Output|Công suất thiết kế',
  capacityUnit: 'Đơn vị công suất|Capacity unit|Đơn vị tính|Đơn vị|ĐVT|Unit',
  capacityPeriod: 'Công suất mỗi|Capacity per|Chu kỳ|Kỳ|Period|Per',
  minimumOrder:
    'Lượng đặt tối thiểu|Minimum order|Đặt hàng tối thiểu|Lô tối thiểu|MOQ|Minimum order quantity|Số lượng tối thiểu',
  minimumOrderUnit: 'Đơn vị đặt tối thiểu|Minimum order unit|Đơn vị MOQ|MOQ unit',
  leadTime:
    'Thời gian giao hàng (ngày)|Lead time (days)|Thời gian giao hàng|Lead time|Thời gian sản xuất|Delivery time',
  standard:
    'Tiêu chuẩn|Standard|Chứng nhận|Loại chứng nhận|Tên chứng nhận|Chứng chỉ|Certificate|Certification|Hệ thống quản lý',
  number:
    'Số chứng nhận|Certificate number|Số giấy chứng nhận|Số hiệu|Số|Số GCN|Number|Certificate no|No|Số chứng chỉ',
  issuer: 'Tổ chức cấp|Issuer|Nơi cấp|Cơ quan cấp|Đơn vị cấp|Issued by|Certification body|Tổ chức chứng nhận',
  issuedOn: 'Ngày cấp|Issued on|Ngày chứng nhận|Date of issue|Issue date|Issued|Cấp ngày',
  expiresOn:
    'Ngày hết hạn|Expires on|Hết hạn|Hiệu lực đến|Có giá trị đến|Expiry date|Expiry|Valid until|Valid to|Ngày hết hiệu lực|Hạn',
  scopeVi: 'Phạm vi tiếng Việt|Vietnamese scope|Phạm vi|Phạm vi chứng nhận|Scope',
  scopeEn: 'Phạm vi tiếng Anh|English scope|Scope (English)',
  product:
    'Tên sản phẩm được công nhận|Recognised product|Sản phẩm|Tên sản phẩm|Product|Product name|Sản phẩm được công nhận|Sản phẩm chủ lực',
  productId: 'Mã sản phẩm trong danh sách|Product external ID|Mã sản phẩm|Product ID|Product code',
  yearFrom: 'Từ năm|From year|Năm đầu|Year from|Năm bắt đầu',
  year: 'Năm công nhận|Year recognised|Năm|Year|Đến năm|Year to|Năm xét chọn',
  topTen: 'Top 10|Top ten|Thuộc Top 10|Tốp 10',
  decisionNumber: 'Số quyết định|Decision number|Quyết định|Decision|Quyết định số|Số QĐ|QĐ số|Decision no',
  decisionIssuer:
    'Cơ quan ban hành|Decision issuer|Cơ quan quyết định|Cơ quan công nhận|Ban hành bởi|Authority',
  decisionDate: 'Ngày quyết định|Decision date|Ngày QĐ|Ngày ban hành|Date of decision',
  validFrom: 'Hiệu lực từ|Valid from|Có hiệu lực từ|Hiệu lực từ ngày|Ngày hiệu lực',
  validTo: 'Hiệu lực đến|Valid to|Hết hiệu lực|Valid until|Có giá trị đến|Ngày hết hiệu lực',
  status: 'Trạng thái|Status|Tình trạng|State',
} as const satisfies Record<string, string>
