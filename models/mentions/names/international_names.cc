#include "models/mentions/names/international_names.hpp"

namespace synoptic::mentions {
namespace {

// Acronyms that differ between languages, and the usual names of countries where CLDR has the
// official one only. In capitals: to be written so.
constexpr InternationalName kNames[] = {
    {"region US",
     "*=USA|U.S.A; en=US|U.S|America|American|Americans; "
     "it=Stati Uniti d'America|America|americano|americana|americani|americane|statunitense|"
     "statunitensi; id=AS|Amerika; de=Amerika|US|Vereinigten "
     "Staaten|amerikanisch|amerikanische|amerikanischen|"
     "amerikanischer|amerikanisches|amerikanischem|Amerikaner|Amerikanern; "
     "fr=Amérique|américain|américaine|américains|américaines|étasunien; "
     "es=EE UU|EE. UU|EEUU|América|estadounidense|estadounidenses|norteamericano|norteamericana; "
     "pt=EUA|América|americano|americana|americanos|americanas|estadunidense|norte-americano|"
     "norte-americana; nl=VS|Amerika|Amerikaans|Amerikaanse|Amerikanen; "
     "ru=США|Соединенных Штатов|Соединенными Штатами|Америка|Америки|Америке|Америку|американский|"
     "американская|американское|американские|американского|американской|американских|"
     "американским|американскую; tr=ABD|Amerika|Amerikan|Amerikalı; "
     "ar=أمريكا|أميركا|أمريكي|أمريكية|أميركي|أميركية|الأمريكي|الأمريكية|الأميركي|الأميركية|"
     "الولايات المتحدة الأمريكية; zh=美国|美利坚; ja=アメリカ|米国|米軍"},
    {"region GB",
     "*=UK|U.K; en=Britain|Great Britain|British|Britons|England; it=Gran Bretagna|Inghilterra|"
     "britannico|britannica|britannici|britanniche; id=Inggris|Britania Raya; "
     "de=Großbritannien|England|britisch|britische|britischen|britischer|britisches|Briten; "
     "fr=Grande-Bretagne|Angleterre|britannique|britanniques; "
     "es=Gran Bretaña|Inglaterra|británico|británica|británicos|británicas; "
     "pt=Grã-Bretanha|Inglaterra|britânico|britânica|britânicos|britânicas; "
     "nl=VK|Groot-Brittannië|Engeland|Brits|Britse|Britten; "
     "ru=Великобритания|Британия|Британии|Англия|Англии|Соединенное Королевство|британский|"
     "британская|британские|британского|британской|британских; "
     "tr=Britanya|Büyük Britanya|İngiltere|İngiliz|Britanyalı; "
     "ar=بريطانيا|إنجلترا|بريطاني|بريطانية; zh=英国|英格兰|大不列颠; "
     "ja=イギリス|英国|イングランド"},
    {"region EU",
     "*=EU; it,fr,es,pt,ro=UE; id=UE|Uni Eropa; nl=EU; ru=ЕС|Евросоюз|Евросоюза|Евросоюзе|"
     "Евросоюзу|Европейский союз|Европейского союза; tr=AB|Avrupa Birliği; ar=الاتحاد الأوروبي; "
     "zh=欧盟|欧洲联盟; ja=欧州連合|EU"},
    {"region UN",
     "en,de,nl=UN|U.N; it,fr,es=ONU; pt=ONU; de=UNO|Vereinten Nationen; nl=VN; id=PBB|Perserikatan "
     "Bangsa-Bangsa; "
     "ru=ООН|Организация Объединенных Наций; tr=BM|Birleşmiş Milletler; ar=الأمم المتحدة; "
     "zh=联合国; ja=国連|国際連合"},
    {"region AE",
     "en=UAE|U.A.E; it,es=EAU; fr=EAU; de=VAE; nl=VAE; pt=EAU; id=UEA; ru=ОАЭ; tr=BAE; "
     "ar=الإمارات; zh=阿联酋; ja=アラブ首長国連邦|UAE"},
    {"region RU",
     "en=Russian Federation; it=Federazione Russa; fr=Fédération de Russie; "
     "ru=РФ|Российская Федерация|Российской Федерации|российский|российская|российское|"
     "российские|российского|российской|российских|российским; id=Federasi Rusia; "
     "es=Federación Rusa; ja=露"},
    {"region KR",
     "en=South Korea; ru=Южная Корея|Южной Корее|Южной Кореи; id=Korsel; zh=韩国|南韩; "
     "ja=韓国; ar=كوريا الجنوبية"},
    {"region KP",
     "en=North Korea; ru=КНДР|Северная Корея|Северной Кореи|Северной Корее; id=Korut; "
     "zh=朝鲜|北韩; ja=北朝鮮; ar=كوريا الشمالية"},
    {"region CN", "id=China|Cina|RRT; ru=КНР; zh=中国|中华人民共和国|中方; ja=中国"},
    {"region NL",
     "it=Olanda|olandese|olandesi; es=Holanda; pt=Holanda; en=Holland|Dutch; "
     "de=Holland|Niederlanden; fr=Hollande; ru=Голландия|Голландии; ja=オランダ"},
    {"region TR", "en=Türkiye; id=Turkiye|Türkiye; tr=Türk|Türkler"},
    {"region CZ",
     "en=Czech Republic; it=Repubblica Ceca; de=Tschechische Republik; "
     "fr=République tchèque; es=República Checa; pt=República Tcheca|República Checa; "
     "nl=Tsjechische Republiek; id=Republik Ceko; ja=チェコ"},
    {"region VA",
     "*=Vatican; it=Vaticano|Santa Sede; es,pt=Vaticano|Santa Sede; de=Vatikan; "
     "en=Holy See; fr=Saint-Siège; nl=Vaticaan; ru=Ватикан|Ватикана|Ватикане; ja=バチカン"},
    {"region SA", "es=Arabia Saudita; en=Saudi|Saudis; ar=السعودية|سعودي; zh=沙特; ja=サウジ"},
    {"region DE", "en=Germans; zh=德国; ja=ドイツ|独; tr=Alman|Almanlar"},
    {"region FR", "en=Frenchman; zh=法国; ja=フランス|仏; tr=Fransız"},
    {"region IT", "en=Italians; zh=意大利; ja=イタリア; tr=İtalyan"},
    {"region ES", "en=Spaniard|Spaniards; zh=西班牙; ja=スペイン; tr=İspanyol"},
    {"region JP", "zh=日本; ja=日本; tr=Japon"},
    {"region IL",
     "en=Israeli|Israelis; it=israeliano|israeliana|israeliani|israeliane; "
     "fr=israélien|israélienne|israéliens; es=israelí|israelíes; pt=israelense|israelita; "
     "de=israelisch|israelische|israelischen|Israelis; nl=Israëlisch|Israëlische; "
     "ru=израильский|израильская|израильские|израильского|израильских; tr=İsrailli; "
     "ar=إسرائيلي|إسرائيلية"},
    {"region PS",
     "en=Palestine|Palestinian|Palestinians; it=Palestina|palestinese|palestinesi; "
     "id=Palestina; fr=Palestine|palestinien|palestinienne|palestiniens; "
     "es=Palestina|palestino|palestinos|palestina; pt=Palestina|palestino|palestinos; "
     "de=Palästina|Palästinenser|palästinensisch|palästinensische; "
     "nl=Palestina|Palestijnen|Palestijnse; ru=Палестина|Палестины|Палестине|"
     "палестинский|палестинские|палестинских; tr=Filistin; ar=فلسطين|فلسطيني|فلسطينية; "
     "zh=巴勒斯坦; ja=パレスチナ"},
    {"region SY",
     "en=Syrian|Syrians; it=siriano|siriana|siriani; ar=سوري|سورية; id=Suriah; zh=叙利亚"},
    {"region IR",
     "en=Iranian|Iranians; it=iraniano|iraniana|iraniani; fr=iranien|iranienne|iraniens; "
     "es=iraní|iraníes; de=iranisch|iranische|iranischen; ru=иранский|иранские|иранских; "
     "ar=إيراني|إيرانية; tr=İranlı"},
    {"region IN",
     "en=Indian|Indians; it=indiano|indiana|indiani|indiane; fr=indien|indienne|indiens; "
     "es=indio|india; de=indisch|indische|indischen; ru=индийский|индийские|индийских; "
     "ar=هندي|هندية; tr=Hint|Hindistanlı"},
    {"region BR",
     "en=Brazilian|Brazilians; it=brasiliano|brasiliana|brasiliani|brasiliane; "
     "fr=brésilien|brésilienne|brésiliens; es=brasileño|brasileña|brasileños; "
     "pt=brasileiro|brasileira|brasileiros|brasileiras; de=brasilianisch|brasilianische|"
     "brasilianischen; nl=Braziliaans|Braziliaanse; ru=бразильский|бразильские|бразильских; "
     "ar=برازيلي|برازيلية; tr=Brezilyalı"},
    {"region CA",
     "en=Canadian|Canadians; it=canadese|canadesi; fr=canadien|canadienne|canadiens; "
     "es=canadiense|canadienses; pt=canadense|canadenses; de=kanadisch|kanadische|"
     "kanadischen; ru=канадский|канадские|канадских; ar=كندي|كندية; tr=Kanadalı"},
    {"region AU",
     "en=Australian|Australians; it=australiano|australiana|australiani; "
     "fr=australien|australienne|australiens; es=australiano|australiana; "
     "pt=australiano|australiana; de=australisch|australische|australischen; "
     "ru=австралийский|австралийские|австралийских; ar=أسترالي|أسترالية; tr=Avustralyalı"},
    {"region MX",
     "en=Mexican|Mexicans; it=messicano|messicana|messicani; fr=mexicain|mexicaine|"
     "mexicains; es=mexicano|mexicana|mexicanos|Méjico; pt=mexicano|mexicana|mexicanos; "
     "de=mexikanisch|mexikanische|mexikanischen; ru=мексиканский|мексиканские; tr=Meksikalı"},
    {"region CH",
     "en=Swiss; it=svizzero|svizzera|svizzeri; fr=suisse|suisses; es=suizo|suiza; "
     "pt=suíço|suíça; de=schweizerisch|schweizerische|Schweizer; nl=Zwitsers|Zwitserse; "
     "ru=швейцарский|швейцарские|швейцарских; tr=İsviçreli"},
    {"region AT",
     "en=Austrian|Austrians; it=austriaco|austriaca|austriaci; fr=autrichien|"
     "autrichienne|autrichiens; es=austríaco|austriaco; de=österreichisch|"
     "österreichische|österreichischen; ru=австрийский|австрийские|австрийских"},
    {"region EG",
     "en=Egyptian|Egyptians; it=egiziano|egiziana|egiziani; fr=égyptien|égyptienne; "
     "es=egipcio|egipcia; de=ägyptisch|ägyptische|ägyptischen; ru=египетский|египетские; "
     "ar=مصري|مصرية; id=Mesir; tr=Mısırlı"},
    {"europe",
     "en=Europe; it=Europa; id=Eropa; de=Europa; fr=Europe; es,pt,nl=Europa; "
     "ru=Европа|Европы|Европе|Европу|Европой; tr=Avrupa; ar=أوروبا; zh=欧洲; ja=ヨーロッパ|欧州"},
    {"ai",
     "*=AI; en=A.I; it,fr,es,pt,ro=IA; de=KI; ru=ИИ|искусственный интеллект|искусственного "
     "интеллекта; tr=YZ|yapay zeka|yapay zekâ; ar=الذكاء الاصطناعي; zh=人工智能; ja=人工知能"},
    {"nato",
     "*=NATO; en=Nato; it=Nato; fr,es,pt=OTAN; ru=НАТО; ar=الناتو|حلف شمال الأطلسي; zh=北约; "
     "ja=北大西洋条約機構"},
    {"who",
     "*=WHO; it,fr,es,pt=OMS; de=WHO|Weltgesundheitsorganisation; nl=WHO|"
     "Wereldgezondheidsorganisatie; en=World Health Organization|World Health Organisation; "
     "it=Organizzazione Mondiale della Sanità; fr=Organisation mondiale de la santé; "
     "es=Organización Mundial de la Salud; pt=Organização Mundial da Saúde; "
     "id=Organisasi Kesehatan Dunia; ru=ВОЗ; tr=DSÖ|Dünya Sağlık Örgütü; "
     "ar=منظمة الصحة العالمية; zh=世卫组织|世界卫生组织; ja=世界保健機関"},
    {"imf",
     "*=IMF; it,es,pt,fr=FMI; de=IWF; en=International Monetary Fund; ru=МВФ; "
     "it=Fondo Monetario Internazionale; es=Fondo Monetario Internacional; "
     "pt=Fundo Monetário Internacional; fr=Fonds monétaire international; "
     "id=Dana Moneter Internasional; ar=صندوق النقد الدولي; zh=国际货币基金组织; ja=国際通貨基金"},
    {"world bank",
     "en=World Bank; it=Banca Mondiale; id=Bank Dunia; de=Weltbank; fr=Banque mondiale; "
     "es=Banco Mundial; pt=Banco Mundial; nl=Wereldbank; ru=Всемирный банк|Всемирного "
     "банка; tr=Dünya Bankası; ar=البنك الدولي; zh=世界银行|世行; ja=世界銀行"},
    {"wto",
     "en,de,nl,id=WTO; it,es=OMC; fr,pt=OMC; ru=ВТО; tr=DTÖ; zh=世贸组织|世界贸易组织; "
     "ja=世界貿易機関; ar=منظمة التجارة العالمية"},
    {"ecb",
     "en,nl,id=ECB; it=BCE; fr,es,pt=BCE; de=EZB; ru=ЕЦБ; tr=AMB; zh=欧洲央行|欧洲中央银行; "
     "ja=欧州中央銀行; en=European Central Bank; it=Banca Centrale Europea; "
     "de=Europäische Zentralbank; fr=Banque centrale européenne; es=Banco Central Europeo; "
     "ar=البنك المركزي الأوروبي"},
    {"gdp",
     "en=GDP; it,fr,ro=PIB|PIL; es,pt=PIB; de=BIP; nl=bbp; id=PDB; ru=ВВП; tr=GSYH|GSYİH; "
     "zh=国内生产总值; ja=国内総生産; ar=الناتج المحلي الإجمالي"},
    {"oecd",
     "en,de=OECD; it=OCSE; fr,es=OCDE; pt=OCDE; nl=OESO; ru=ОЭСР; zh=经合组织; "
     "ja=経済協力開発機構; id=OECD"},
    {"opec",
     "*=OPEC; es=OPEP; fr=OPEP; pt=OPEP; it=OPEC|Opec; ru=ОПЕК; zh=欧佩克|石油输出国组织; "
     "ja=石油輸出国機構; ar=أوبك"},
    {"iaea",
     "en=IAEA; de=IAEO; it=AIEA; fr,es,pt=AIEA; ru=МАГАТЭ; tr=UAEA; zh=国际原子能机构; "
     "ja=国際原子力機関; ar=الوكالة الدولية للطاقة الذرية"},
    {"icc",
     "en=ICC; it,es=CPI; fr=CPI; pt=TPI; de=IStGH; ru=МУС; zh=国际刑事法院; ja=国際刑事裁判所; "
     "ar=المحكمة الجنائية الدولية"},
    {"asean",
     "*=ASEAN; ru=АСЕАН; fr=ANASE; zh=东盟|东南亚国家联盟; ja=東南アジア諸国連合; ar=آسيان"},
    {"brics", "*=BRICS|Brics; ru=БРИКС; zh=金砖国家; ar=بريكس"},
    {"unesco",
     "*=UNESCO|Unesco; ru=ЮНЕСКО; zh=联合国教科文组织|教科文组织; ja=ユネスコ; ar=اليونسكو"},
    {"unicef", "*=UNICEF|Unicef; ru=ЮНИСЕФ; zh=联合国儿童基金会; ja=ユニセフ; ar=اليونيسف|يونيسف"},
    {"unhcr",
     "en,it,de,nl=UNHCR; fr=HCR; es=ACNUR; pt=ACNUR; ru=УВКБ; zh=联合国难民署; "
     "ja=国連難民高等弁務官事務所"},
    {"fifa", "*=FIFA|Fifa; ru=ФИФА; zh=国际足联; ja=国際サッカー連盟; ar=الفيفا|فيفا"},
    {"uefa", "*=UEFA|Uefa; ru=УЕФА; zh=欧足联; ja=欧州サッカー連盟; ar=اليويفا|يويفا"},
    {"ioc",
     "en,nl=IOC; it=CIO; fr=CIO; es,pt=COI; de=IOK; ru=МОК; zh=国际奥委会; "
     "ja=国際オリンピック委員会; tr=IOC; ar=اللجنة الأولمبية الدولية"},
    {"nasa",
     "*=NASA|Nasa; ru=НАСА; zh=美国宇航局|美国国家航空航天局; ja=アメリカ航空宇宙局; ar=ناسا"},
    {"esa",
     "en,it,de,nl=ESA; fr=ASE|ESA; es=ESA|AEE; ru=ЕКА; zh=欧洲航天局|欧空局; "
     "ja=欧州宇宙機関; ar=وكالة الفضاء الأوروبية"},
    {"iss",
     "en,it,de,nl=ISS; fr=ISS|SSI; es=EEI; pt=EEI; ru=МКС; tr=UUİ; zh=国际空间站; "
     "ja=国際宇宙ステーション; ar=محطة الفضاء الدولية; id=ISS"},
    {"cia", "*=CIA|Cia; ru=ЦРУ; zh=中央情报局|中情局; ja=中央情報局; ar=السي آي إيه"},
    {"fbi", "*=FBI|Fbi; ru=ФБР; zh=联邦调查局; ja=連邦捜査局; ar=إف بي آي"},
    {"fed",
     "en,it,de,fr,es,pt,id=Fed; en=Federal Reserve; it=Federal Reserve; ru=ФРС; zh=美联储; "
     "ja=連邦準備制度理事会|FRB; ar=الاحتياطي الفيدرالي"},
    {"dna", "en,id,de,it,tr=DNA; de=DNS; it=DNA; fr,es=ADN; pt=ADN; ru=ДНК; zh=脱氧核糖核酸"},
    {"hiv", "*=HIV; fr=VIH; es,pt=VIH; ru=ВИЧ; zh=艾滋病毒"},
    {"aids",
     "en,it,de,nl,id,pt,tr=AIDS; it,de,nl=Aids; fr=SIDA|sida; es=SIDA|sida; ru=СПИД|СПИДа; "
     "zh=艾滋病; ja=エイズ; ar=الإيدز"},
    {"covid", "*=COVID|Covid; ru=КОВИД|ковид; zh=新冠; ja=新型コロナ; ar=كوفيد"},
    {"ngo", "en,nl=NGO; de=NGO|NRO; it,fr,es,pt=ONG; id=LSM; ru=НПО; tr=STK; zh=非政府组织"},
    {"vat",
     "en=VAT; it=IVA; es,pt=IVA; fr=TVA; de=MwSt; nl=btw; id=PPN; ru=НДС; tr=KDV; zh=增值税"},
    {"co2", "*=CO2|CO₂; zh=二氧化碳; ja=二酸化炭素; ar=ثاني أكسيد الكربون"},
    {"g7", "*=G7; ru=Большая семерка|Большой семерки; zh=七国集团; ja=主要7カ国; ar=مجموعة السبع"},
    {"g20", "*=G20; ru=Большая двадцатка|Большой двадцатки; zh=二十国集团; ar=مجموعة العشرين"},
    {"cpu", "*=CPU; es,pt=UCP; zh=中央处理器; ru=ЦП; ar=وحدة المعالجة المركزية"},
    {"gpu", "*=GPU; zh=图形处理器; ru=ГП"},
    {"ipcc", "en,it,de,es,pt,nl=IPCC; fr=GIEC; ru=МГЭИК; zh=政府间气候变化专门委员会"},
    {"ussr",
     "en=USSR; it=URSS; fr,es,pt=URSS; de=UdSSR; id=Uni Soviet; ru=СССР; tr=SSCB; "
     "zh=苏联; ja=ソ連; ar=الاتحاد السوفيتي|الاتحاد السوفييتي"},
    {"milan",
     "en=Milan; it=Milano; de=Mailand; es,fr,id,tr,nl=Milan|Milán|Milano|Milaan; pt=Milão; "
     "ru=Милан|Милана|Милане; zh=米兰; ja=ミラノ; ar=ميلانو"},
    {"beijing",
     "en,de,nl,id,tr=Beijing; it=Pechino; fr=Pékin; es=Pekín; pt=Pequim; de=Peking; "
     "nl=Peking; tr=Pekin; ru=Пекин|Пекина|Пекине|Пекином; zh=北京; ja=北京; ar=بكين"},
    {"washington",
     "*=Washington; ru=Вашингтон|Вашингтона|Вашингтоне|Вашингтоном; zh=华盛顿; "
     "ja=ワシントン; ar=واشنطن"},
    {"munich",
     "en,fr=Munich; it=Monaco di Baviera; de=München; es=Múnich; pt=Munique; nl,id=München; "
     "ru=Мюнхен|Мюнхена|Мюнхене; tr=Münih; zh=慕尼黑; ja=ミュンヘン; ar=ميونيخ"},
    {"geneva",
     "en=Geneva; it=Ginevra; fr=Genève; de=Genf; es=Ginebra; pt=Genebra; nl=Genève; "
     "id=Jenewa; ru=Женева|Женевы|Женеве; tr=Cenevre; zh=日内瓦; ja=ジュネーブ; ar=جنيف"},
    {"the hague",
     "en=The Hague; it=L'Aia|Aia; fr=La Haye; de=Den Haag; nl=Den Haag; es=La Haya; "
     "pt=Haia; id=Den Haag; ru=Гаага|Гааге|Гааги; tr=Lahey; zh=海牙; ja=ハーグ; ar=لاهاي"},
    {"florence",
     "en,fr=Florence; it=Firenze; de=Florenz; es=Florencia; pt=Florença; nl,id=Florence|"
     "Firenze; ru=Флоренция|Флоренции; tr=Floransa; zh=佛罗伦萨; ja=フィレンツェ"},
    {"venice",
     "en=Venice; it=Venezia; de=Venedig; fr=Venise; es=Venecia; pt=Veneza; nl=Venetië; "
     "id=Venesia; ru=Венеция|Венеции; tr=Venedik; zh=威尼斯; ja=ベネチア|ヴェネツィア"},
};

// Languages that one country is the home of, in the eyes of newsrooms.
constexpr People kPeoples[] = {
    {"bg", "BG"}, {"cs", "CZ"}, {"da", "DK"}, {"de", "DE"}, {"el", "GR"}, {"en", "GB"},
    {"es", "ES"}, {"et", "EE"}, {"fi", "FI"}, {"fr", "FR"}, {"hr", "HR"}, {"hu", "HU"},
    {"hy", "AM"}, {"id", "ID"}, {"is", "IS"}, {"it", "IT"}, {"ja", "JP"}, {"ka", "GE"},
    {"kk", "KZ"}, {"lt", "LT"}, {"lv", "LV"}, {"mk", "MK"}, {"mn", "MN"}, {"nl", "NL"},
    {"no", "NO"}, {"pl", "PL"}, {"pt", "PT"}, {"ro", "RO"}, {"ru", "RU"}, {"sk", "SK"},
    {"sl", "SI"}, {"sq", "AL"}, {"sr", "RS"}, {"sv", "SE"}, {"th", "TH"}, {"tr", "TR"},
    {"uk", "UA"}, {"uz", "UZ"}, {"vi", "VN"}, {"zh", "CN"}, {"fa", "IR"}, {"ko", "KR"}};

}  // namespace

std::span<const InternationalName> InternationalNames() { return kNames; }
std::span<const People> Peoples() { return kPeoples; }

}  // namespace synoptic::mentions
