//! Header words in Chinese and English, and the roles they name.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::kinds::Role;

/// Words of each role, normalised (lower case, no spaces, no punctuation), as they stand alone in a header.
const EXACT: &[(Role, &str)] = &[
    (
        Role::Customer,
        "客户 客户id 客户编号 客户号 客户代码 客户编码 客户名称 客户名 客户姓名 客户账号 会员 会员id 会员编号 \
         会员号 会员卡号 会员名 会员账号 用户 用户id 用户编号 用户号 用户名 用户名称 用户账号 买家 买家id \
         买家昵称 买家会员名 买家账号 顾客 顾客id 顾客编号 顾客姓名 购买人 购买者 下单人 消费者 消费者id \
         手机号 手机号码 手机 联系电话 卡号 openid unionid customer customerid customerno customernumber \
         customercode customername customerkey customeruniqueid customeremail cust custid custno client \
         clientid clientname clientno member memberid memberno user userid username useremail buyer buyerid \
         buyername account accountid accountno accountname shopper shopperid householdid householdkey cid uid \
         email emailaddress visitorid patientid donor donorid masterid",
    ),
    (
        Role::Date,
        "日期 时间 下单时间 下单日期 订单日期 订单时间 订单创建时间 订单付款时间 订单支付时间 交易日期 \
         交易时间 购买日期 购买时间 付款时间 付款日期 支付时间 支付日期 成交时间 成交日期 消费时间 消费日期 \
         创建时间 创建日期 销售日期 销售时间 开单日期 结算日期 结账时间 date day time datetime timestamp \
         orderdate ordertime orderdatetime orderday orderedat ordercreated ordercreatedat \
         orderpurchasetimestamp purchasedate purchasetime purchaseday purchasedat transactiondate \
         transactiontime transactiondatetime transdate transactionday txndate invoicedate saledate salesdate \
         salesdt createdat createddate creationdate paidat paymentdate paymenttime posteddate billingdate \
         visitdate orderdt dateoforder dateofpurchase",
    ),
    (
        Role::Amount,
        "金额 实付金额 实付 实付款 实收金额 实收 应付金额 应收金额 订单金额 订单总额 订单总金额 交易金额 \
         交易额 消费金额 消费额 支付金额 付款金额 成交金额 成交额 购买金额 总金额 总额 总价 销售额 销售金额 \
         价税合计 合计 合计金额 结算金额 买家实际支付金额 买家应付货款 收入 营业额 amount amt orderamount \
         ordervalue ordertotal totalamount totalprice total totalsales totalpaid totalvalue grandtotal \
         subtotal sales salesamount salesvalue saleamount sale revenue value spend spent amountspent \
         amountpaid netamount netsales netrevenue netvalue grossamount grosssales paid payment paymentamount \
         paymentvalue transactionamount transactionvalue purchaseamount purchasevalue purchaseprice \
         invoiceamount invoicetotal linetotal dollarvalue dollars gmv turnover extendedprice monetary",
    ),
    (
        Role::Quantity,
        "数量 购买数量 商品数量 销售数量 件数 quantity qty units unitssold itemquantity orderquantity quantityordered \
         qtyordered quantitysold",
    ),
    (
        Role::Order,
        "订单 订单号 订单编号 订单id 交易号 交易编号 流水号 单号 单据号 小票号 发票号 order orderid orderno \
         ordernumber ordername invoice invoiceno invoiceid invoicenumber transaction transactionid \
         transactionno transid txnid receipt receiptid receiptno basketid saleid",
    ),
    (
        Role::Orders,
        "订单数 订单数量 订单量 购买次数 消费次数 交易次数 下单次数 交易笔数 总订单数 累计订单数 累计购买次数 \
         orders ordercount orderscount norders numorders numberoforders totalorders purchases purchasecount \
         numberofpurchases numpurchases totalpurchases transactions transactioncount numberoftransactions \
         numtransactions visits",
    ),
    (
        Role::FirstDate,
        "首次购买 首次购买日期 首次购买时间 首购日期 首购时间 首单日期 首单时间 首次下单 首次下单时间 \
         首次下单日期 首次消费 首次消费日期 首次消费时间 首次交易时间 首次交易日期 firstdate firstorder \
         firstorderdate firstpurchase firstpurchasedate firsttransaction firsttransactiondate firstday \
         acquisitiondate dateoffirstpurchase firstseen",
    ),
    (
        Role::LastDate,
        "最近购买 最近购买日期 最近购买时间 最近一次购买 最近一次购买日期 最近一次购买时间 最后购买日期 \
         最后购买时间 末次购买日期 末单日期 最近下单 最近下单时间 最近下单日期 最近消费 最近消费时间 \
         最近消费日期 最近一次消费 最近一次消费时间 最近一次消费日期 最后消费时间 最后交易日期 最近交易日期 \
         lastdate lastorder lastorderdate lastpurchase lastpurchasedate lasttransaction lasttransactiondate \
         lastday mostrecentpurchase mostrecentorder dateoflastpurchase lastseen",
    ),
    (
        Role::Frequency,
        "frequency frequencycal freq x xcal repeatpurchases repeattransactions repeatorders \
         numberofrepeatpurchases 复购次数 重复购买次数 重购次数 频率 频次",
    ),
    (Role::Recency, "recency recencycal tx txcal ageatlastpurchase 最近购买时点 末次购买时点 近度"),
    (Role::Age, "t tcal age customerage tenure observationtime 观察期 观察时长 客户年龄 观测时长"),
    (
        Role::Spend,
        "spend monetaryvalue monetaryvaluecal monetary meanspend averagespend avgspend averageordervalue \
         avgordervalue aov meanvalue averagevalue mx zbar 客单价 平均消费 平均消费金额 平均订单金额 平均金额",
    ),
    (
        Role::Total,
        "total totalspend totalspent totalsales totalrevenue totalamount totalvalue lifetimespend \
         lifetimerevenue revenue sales 累计消费 累计消费金额 累计金额 累计实付金额 总消费 总消费金额 总消费额 \
         消费总额 消费总金额 交易总额 总金额 总额 购买总金额",
    ),
    (
        Role::Weight,
        "weight weights customercount customerscount numberofcustomers numcustomers ncustomers ncust 权重 客户数 客户数量 \
         客户人数 会员数 用户数 人数",
    ),
];

/// The roles that each of the words names.
static KNOWN: LazyLock<HashMap<&str, Vec<Role>, FxBuildHasher>> = LazyLock::new(|| {
    let mut known = HashMap::<_, Vec<Role>, _>::default();
    for (role, words) in EXACT {
        words.split_ascii_whitespace().for_each(|word| known.entry(word).or_default().push(*role));
    }
    known
});

/// Parts of words that name a role where no whole word does.
const PARTS: &[(Role, &str)] = &[
    (Role::FirstDate, "首次 首购 首单 firstpurchase firstorder"),
    (Role::LastDate, "最近一次 最近购买 最近消费 最近下单 lastpurchase lastorder"),
    (Role::Customer, "客户编 客户id 会员编 会员id 用户id 买家 顾客 customerid custid memberid userid"),
    (Role::Date, "日期 时间 date timestamp"),
    (Role::Amount, "金额 实付 销售额 消费额 amount revenue totalprice ordervalue"),
    (Role::Order, "订单号 订单编号 orderid orderno invoiceno"),
    (Role::Orders, "次数 笔数 订单数 ordercount"),
];

/// Words that may name the amount when nothing better does.
const PRICES: &[&str] = &[
    "price",
    "unitprice",
    "itemprice",
    "sellingprice",
    "saleprice",
    "salesprice",
    "retailprice",
    "priceeach",
    "单价",
    "商品单价",
    "销售单价",
    "成交单价",
    "价格",
    "售价",
    "零售价",
];

/// A header cell without case, spaces, punctuation, and what stands in brackets: `Order Date (UTC)` is `orderdate`.
pub(crate) fn normalise(name: &str) -> String {
    let mut depth = 0usize;
    let mut word = String::new();
    for character in crate::normal::plain(name).chars().flat_map(char::to_lowercase) {
        match character {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 && character.is_alphanumeric() => word.push(character),
            _ => {}
        }
    }
    word
}

/// How well a header names a role: 1 for a word of the dictionary, less for a part of one, 0 for neither.
pub(crate) fn score(name: &str, role: Role) -> f64 {
    let word = normalise(name);
    if let Some(roles) = KNOWN.get(word.as_str()) {
        return f64::from(roles.contains(&role));
    }
    if word.is_empty() {
        return 0.0;
    }
    if role == Role::Amount && is_unit_price(name) {
        return 0.5;
    }
    let part = |role| {
        let own = PARTS.iter().filter(|(of, _)| *of == role);
        own.flat_map(|(_, parts)| parts.split_ascii_whitespace()).any(|part| word.contains(part))
    };
    match role {
        // `首次购买日期` names the first date, not the date of the order.
        Role::Date if part(Role::FirstDate) || part(Role::LastDate) => 0.0,
        role if part(role) => 0.7,
        _ => 0.0,
    }
}

/// Whether a header names the price of one unit rather than what was paid.
pub(crate) fn is_unit_price(name: &str) -> bool {
    PRICES.contains(&normalise(name).as_str())
}

/// Whether a cell is a word of the dictionary, as only headers hold.
pub(crate) fn knows(cell: &str) -> bool {
    KNOWN.contains_key(normalise(cell).as_str())
}

/// Whether a header names a date, so that plain numbers under it may be serials.
pub(crate) fn means_date(name: &str) -> bool {
    [Role::Date, Role::FirstDate, Role::LastDate].iter().any(|&role| score(name, role) > 0.0)
}

/// Whether a header names an identifier, so that digits under it are no quantity.
pub(crate) fn means_identifier(name: &str) -> bool {
    [Role::Customer, Role::Order].iter().any(|&role| score(name, role) > 0.0) || normalise(name) == "id"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_both_languages() {
        for (name, role) in [
            ("客户ID", Role::Customer),
            ("会员 编号", Role::Customer),
            ("user_id", Role::Customer),
            ("Customer ID", Role::Customer),
            ("下单时间", Role::Date),
            ("Order Date (UTC)", Role::Date),
            ("实付金额（元）", Role::Amount),
            ("TotalPrice", Role::Amount),
            ("InvoiceNo", Role::Order),
            ("T.cal", Role::Age),
            ("t.x", Role::Recency),
        ] {
            assert_eq!(score(name, role), 1.0, "{name}");
        }
        assert_eq!(score("首次购买日期", Role::Date), 0.0);
        assert!(score("活动下单日期", Role::Date) > 0.5);
        assert_eq!(score("备注", Role::Customer), 0.0);
    }

    #[test]
    fn words_are_written_normalised() {
        for (_, words) in EXACT.iter().chain(PARTS) {
            for word in words.split_ascii_whitespace() {
                assert_eq!(normalise(word), word);
            }
        }
    }
}
