/**
 * Characters of traditional Chinese, and of the CJK radicals that NFKC leaves alone (some PDFs carry them), as they occur in
 * the forms' labels, in section headings and in words that reports use often. Pairs: from, to.
 */
const simplifiedPairs =
  '報报開开關关務务處处計计數数項项類类總总結结轉转許许強强規规審审複复訴诉訟讼維维糾纠機机構构組组織织業业單单條条號号應应當当與与為为於于國国專专門门級级區区廳厅發发佈布廢废現现製制衆众眾众採采購购額额費费萬万無无個个' +
  '過过進进還还這这運运錯错長长間间聞闻隊队險险難难電电領领題题體体點点評评試试詢询說说請请調调識识議议護护讀读責责質质資资載载辦办協协參参歷历曆历實实寫写將将對对導导屬属復复態态執执據据擬拟擴扩斷断時时會会極极標标權权' +
  '決决沒没準准溫温濟济獲获環环監监確确稱称積积穩稳筆笔節节範范納纳細细統统經经網网緊紧編编繫系繳缴繼继續续聯联職职舉举舊旧華华訂订訓训設设訪访認认註注負负餘余傳传優优內内創创劃划動动勞劳員员問问嚴严圍围學学庁厅廣广後后' +
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙係系並并臺台併并羣群擧举' +
  '補补罰罚產产減减佔占階阶況况綜综須须徵征營营閱阅來来饋馈話话館馆團团術术僅仅誤误變变見见頁页錄录該该屆届幾几隨随顯显賬账輯辑';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < simplifiedPairs.length; at += 2)
  simplified.set(simplifiedPairs.charAt(at), simplifiedPairs.charAt(at + 1));

const needsSimplifying = new RegExp(`[${[...simplified.keys()].join('')}]`);

/** Traditional characters simplified, nothing else changed: every character keeps its place. */
export function simplify(text: string): string {
  return needsSimplifying.test(text)
    ? Array.from(text, (character) => simplified.get(character) ?? character).join('')
    : text;
}
