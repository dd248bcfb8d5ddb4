/** 向导的字句：选择类型与比较。 */
import type { Translation } from '@ones/ui-core';
import type { types as english } from '../en/types.ts';

export const types: Translation<typeof english> = {
  types: {
    title: '连接 Microsoft 365',
    intro: 'ONES 应如何连接您的租户？各种方式要求不同的权限；您可以连接多个租户，各用各的方式。',
    works: '可用功能',
    worksNot: '不可用功能',
    choose: '继续',
    compare: '逐项比较四种类型',
    not: {
      bookInOnes: '会议室不在 ONES 预订，而是在 Outlook 或门口屏幕预订。',
      people: '不导入人员和群组。',
      places: '不会列出会议室：由您输入其地址。',
      instant: '更改在一分钟内到达，而非立即。',
      signIn: '每人须先登录一次才能预订。',
      mail: '邮件只经 SMTP 发出。',
    },
  },
  compare: {
    title: '四种类型的比较',
    type: '类型',
    rights: '要求的权限',
    how: '运作方式',
    inOnes: '在 ONES 预订',
    inOutlook: '在 Outlook 预订',
    function: '功能',
    yes: '可以',
    no: '不可以',
    partly: '部分可以',
    optIn: '获准许时可以',
    none: '不适用',
    row: {
      create: '在 ONES 预订会议室',
      shown: '显示在 ONES 和会议室的时间表',
      walkIn: '在屏幕即时预订、签到、延长和结束',
      rules: '时长、日期、重复、时段和重叠的规则',
      checkIn: '须签到、提早签退、现场延长',
      approvalHolding: '保留会议室的审批',
      approval: '不保留会议室的审批',
      lock: '开始前锁定',
      others: '管理人员代他人预订',
      terms: '条款、额外字段和 PIN',
      mailStyle: '公司样式的邮件',
    },
    back: '返回类型',
  },
};
