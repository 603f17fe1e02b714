export const accounts = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dành cho người đại diện doanh nghiệp, nhà đầu tư, đơn vị tổ chức và cán bộ chương trình.',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    submitting: 'Đang đăng nhập…',
    problems: 'Chưa đăng nhập được',
  },
  demonstration: {
    title: 'Tài khoản minh hoạ',
    lead: 'Chọn một vai để xem sản phẩm hoạt động. Mọi doanh nghiệp trong các tài khoản này đều hư cấu.',
    use: 'Đăng nhập với vai này',
  },
}
