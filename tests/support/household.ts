/** A household of a building of the demonstration, as its form wants it. */
export const householdData = (address: string, head = '欧阳秀英'): Record<string, object> => ({
  住房: {
    片区楼栋: 'yingjiang_p1_l1',
    门牌地址: address,
    房屋类型: 'storeyed',
    使用情况: 'own',
  },
  户主: {
    户主姓名: head,
    身份证号: '321111196503024029',
    联系电话: '13812345678',
    人户状态: 'here',
  },
  家庭成员: { 成员: [{ 姓名: '王浩然', 与户主关系: 'child' }] },
  关注事项: { 关注类别: ['alone'], 最近走访: '2026-02-11' },
});
