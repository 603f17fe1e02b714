/** Words of the page of open data. */
export const openData = {
  title: 'Dữ liệu mở',
  head: 'Dữ liệu mở về sản phẩm công nghiệp chủ lực',
  lead: 'Dữ kiện công khai về sản phẩm được công nhận và doanh nghiệp trong danh bạ, mỗi ngày một bản, tải về và dùng lại tự do.',
  toApi: 'Đọc qua API',
  notYet: 'Chưa có tệp nào',
  notYetText: 'Tệp đầu tiên được tạo trong vài phút sau khi hệ thống khởi động, sau đó mỗi đêm lúc 2 giờ.',
  written: 'Bản ngày {day}. Bản mới có mỗi đêm lúc 2 giờ, giờ Việt Nam. Không gồm bản ghi minh hoạ.',
  rows: '{count, plural, other {# dòng}}',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
  download: 'Tải {format} · {size}',
  datasets: {
    enterprises: {
      title: 'Doanh nghiệp',
      text: 'Doanh nghiệp đã công bố: tên, mã số thuế nếu biết, nơi đặt, ngành, chứng chỉ, năm được công nhận.',
    },
    'recognised-products': {
      title: 'Sản phẩm được công nhận',
      text: 'Sản phẩm từng được công nhận là sản phẩm công nghiệp chủ lực, với mã HS, VSIC và nhà sản xuất.',
    },
    recognitions: {
      title: 'Công nhận',
      text: 'Từng lần công nhận: năm, Top 10, quyết định, hiệu lực, nguồn.',
    },
  },
  licence: {
    title: 'Giấy phép',
    text: 'được dùng, chia sẻ, sửa đổi, kể cả cho mục đích thương mại, miễn là ghi nguồn.',
    why: 'Chọn giấy phép này vì các dữ kiện đều có nguồn: người dùng lại được tự do, còn người đọc sau vẫn biết dữ kiện từ đâu. Giấy phép được công nhận rộng rãi và tương thích với đa số cổng dữ liệu mở.',
    cite: 'Cách ghi nguồn: “Nhịp Cầu, dữ liệu mở, ngày …, CC BY 4.0”. Khi nêu một dữ kiện cụ thể, hãy kèm địa chỉ ở cột sourceUrl nếu có.',
  },
  always: {
    title: 'Luôn là bản mới nhất',
    text: 'Các địa chỉ sau không đổi:',
    check:
      'datapackage.json mô tả các tệp theo chuẩn Frictionless; SHA256SUMS để kiểm tra tệp tải về còn nguyên vẹn.',
  },
  dictionary: {
    title: 'Từ điển dữ liệu',
    text: 'CSV: UTF-8 có BOM, phân cách bằng dấu phẩy, nhiều giá trị trong một ô cách nhau bằng dấu chấm phẩy; ô bắt đầu bằng dấu của công thức có dấu nháy đơn phía trước. JSON: đầy đủ hơn, giống API. Thêm cột thì tăng số phiên bản thứ hai; thay đổi khác tăng số thứ nhất.',
    column: 'Cột',
    type: 'Kiểu',
    meaning: 'Ý nghĩa',
  },
  earlier: {
    title: 'Các ngày trước',
    text: 'Giữ trong 30 ngày. Mỗi liên kết mở bản mô tả của ngày đó; thay tên tệp cuối địa chỉ để tải bảng cần dùng.',
  },
}
