# 首页。

start-claim = 看清您的客户是谁、值多少
start-lead = 打开一份订单表，一分钟内即可得到每位客户的细分类别和终身价值，所用的正是教材讲授的模型。
start-open = 继续使用 { $file }
start-awaited = 您为 { $file } 所做的设置还在：再次打开该文件即可继续。

drop-title = 把文件拖到这里
drop-formats = 支持 CSV、TSV（可为 .gz、.zip 压缩）、JSON、XLSX、XLS、ODS、Parquet 和 Arrow；每行一笔订单、一位客户或一份问卷均可。列相同的多个文件可以一起打开，合成一张表。中英文皆可，大小以您的电脑容得下为限。

privacy-title = 数据留在您这里
privacy-promise = 本页面背后没有服务器。文件由您的浏览器读取和计算，页面自身的安全策略也禁止它向别处发送任何内容。
privacy-check = 如何验证：使用时打开浏览器的“网络”面板观察，或在页面加载后断开网络，一切照常运行。

samples-title = 手边没有文件？
sample-orders = 两年的订单
sample-orders-hint = 一家约有 3,000 位客户的店铺：有大客户，有一次性客户，有旺季，也有退款。
sample-survey = 满意度问卷
sample-survey-hint = 关于态度、期望与体验的回答，每行一位受访者。
sample-loyalty = 忠诚度问卷
sample-loyalty-hint = 关于服务质量、满意感、信任感、归属感与忠诚感的回答，每行一位会员。
sample-prospects = 潜在客户
sample-prospects-hint = 各潜在客户是否有购买力、决策权和需求。
sample-subscriptions = 订阅名单
sample-subscriptions-hint = 每位订户的加入日期与退订日期。
sample-retention = 保持率表
sample-retention-hint = 两组各 1,000 位客户，逐年还有多少人留下（Fader 与 Hardie，2007）。
sample-accounts = 企业客户
sample-accounts-hint = 各企业的收入、服务成本与合作年限。

chapters-title = 教材
chapters-lead = 每个模型都可以亲手试算，配有公式、例题和练习，也可以用您自己的文件来运行。
