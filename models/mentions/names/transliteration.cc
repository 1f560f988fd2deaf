// Names of all scripts in Latin letters, for comparing. ICU transliterates; two scripts get more:
// Cyrillic by the BGN's rules, which are close to how newsrooms spell Russian names ("khuan" rather
// than "huan"), and Chinese by a table, since pinyin gives a vowel to every consonant ("ma ke long"
// for Macron). The table spares most Chinese texts the loading of ICU's pinyin (70 ms) too.

#include "models/mentions/names/transliteration.hpp"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::mentions {
namespace {

// A character, then the sounds it stands for.
constexpr std::string_view kMostly =
    "尔r 斯s 弗f 芙fu 莎sha 蒂ti 娜na 娅ya 琳lin 姆m 茨ts 伊i 埃e 厄er 雅ya 玛ma 戈go 洛lo 诺no "
    "奥o 巴ba "
    "卡ka 拉la 罗ro 莱lai 莫mo 穆mu 纳na 尼ni 塞se 萨sa 塔ta 维vi 沃vo 泽ze 扎za 佐zo 茜si 蕾lei "
    "黛dai 菲fi "
    "薇vei 柯ke 霍ho 赫h 珀pe 佩pe 帕pa 朗lan 勒l 蒙mon 曼man 默m 瓦va 迪di 顿ton 杜du 恩n 冯von "
    "芬fin 盖gai "
    "贾ja 捷je 凯kai 坎kan 库ku 奎kui 昆kun 莉li 伦lun 姬ji 摩mo 妮ni 努nu 欧ou 潘pan 庞pan 乔jo "
    "钦chin 琼jon "
    "瑞re 桑san 瑟s 坦tan 廷tin 托to 韦ve 谢she 耶ye 尤yu 詹jan 兹z 祖zu 贝be 彼pi 勃bo 邓den 狄di "
    "葛ge 娃va 嘉ga "
    "丝s 妲da 媞ti 蓓be 珍jen 黎li 馬ma 萊lai 維vi 羅ro 爾r 納na 倫lun 蘭lan 瑪ma 薩sa 貝be 達da "
    "盧lu 喬jo 傑je 凱kai "
    "昂an 岑tsen 佛fo 鲍bau 戴dai 鲁lu 卢lu 兰lan 哥ge 逊son 翁on 珊san 撒sa 俾bi 鞑ta 仑lun 柬ka "
    "缅mian 菱lin";
constexpr std::string_view kSometimes =
    "凡van 拜bai 阿a 艾ai 爱ai 安an 巴ba 班ban 保bao 鲍bo 本ben 比bi 宾bin 波bo 伯b 博bo 布b 查cha "
    "达da 丹dan "
    "德d 登den "
    "迭de 丁din 东don 法fa 范fan 费fe 夫f 福fo 富fu 甘gan 冈gan 格g 根gen 贡gon 古gu 瓜gua 哈ha "
    "汉han 豪hao 亨hen 胡hu 华hua 怀hwai 惠hui 基ki 吉ji 加ga 杰je 金kin 久ju 卡ka 康kon 考kau "
    "科ko 克k "
    "肯ken 夸kwa 莱lai 劳lau 雷re 里ri 利li 丽li 力li 立li 列le 林lin 龙ron 路lu 吕lu 马ma 迈mai "
    "麦mai 梅me 美me "
    "门men 孟mon 米mi 密mi 明min 墨mo 南nan 内ne 宁nin 牛niu 纽nyu 帕pa 派pai 彭pen 皮pi 平pin 普p "
    "奇chi 齐chi "
    "切che 让jan 热je 若jo 森sen 沙sha 尚shan 绍sho 申shen 什sh 圣san 施sh 史s 士s 舒shu 苏su 素su "
    "索so "
    "泰tai 汤tan 特t 藤ten 提ti 图tu 土tu 万van 威vi 魏vei 温ven 文ven 沃vo 乌u 吴u 武u 西si 希hi "
    "锡si 夏sha "
    "肖sho 辛sin 休hyu 许shu 亚ya 扬yan 杨yan 叶ye 因in 英in 雍yon 约yo 赞zan 占jan 治ji 朱ju "
    "宗zon 左zo "
    "弥mi 拿na 果go 圭gwi 赖lai 隆ron 满man 孔kon 恰cha 蓬pon 普p 赛sai 台tai 陶tau 腾ten 韩han "
    "阔ko 兴shin "
    "川tran 扩ko 朗lan 晓shao 耐nai 宝bao 堡b";

using Sounds = std::unordered_map<char32_t, std::string_view>;

Sounds ReadTable(std::string_view table) {
  Sounds sounds;
  for (std::size_t i = 0; i < table.size();) {
    const auto character = static_cast<char32_t>(language::NextCharacter(table, i));
    const std::size_t end = std::min(table.find(' ', i), table.size());
    sounds.try_emplace(character, table.substr(i, end - i));
    i = end + 1;
  }
  return sounds;
}

const Sounds& Mostly() {
  static const Sounds sounds = ReadTable(kMostly);
  return sounds;
}

const Sounds& Sometimes() {
  static const Sounds sounds = ReadTable(kSometimes);
  return sounds;
}

const icu::Transliterator& MakeOnce(std::unique_ptr<icu::Transliterator>& made, const char* rules) {
  if (made == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    made.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    language::CheckIcu(status, "load its rules of transliteration");
  }
  return *made;
}

const icu::Transliterator& CyrillicToLatin() {
  thread_local std::unique_ptr<icu::Transliterator> made;
  return MakeOnce(made, "Russian-Latin/BGN");
}

const icu::Transliterator& AnyToLatin() {
  thread_local std::unique_ptr<icu::Transliterator> made;
  return MakeOnce(made, "Any-Latin; Latin-ASCII");
}

bool IsAscii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// The sounds of a word all of whose characters are in the table, else nothing.
std::string FromTable(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const auto c = static_cast<char32_t>(language::NextCharacter(word, i));
    for (const Sounds* sounds : {&Mostly(), &Sometimes()}) {
      const auto found = sounds->find(c);
      if (found == sounds->end()) continue;
      out += found->second;
      break;
    }
    if (TranscribesNames(c) == Transcribes::kNo) return {};
  }
  return out;
}

// Letters and digits of ASCII alone, small.
void AppendLatin(std::string_view text, std::string& out) {
  for (const char c : text) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    }
  }
}

std::string WordToLatin(std::string_view word) {
  std::string out;
  if (IsAscii(word)) {
    AppendLatin(word, out);
    return out;
  }
  out = FromTable(word);
  if (!out.empty()) return out;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  UErrorCode status = U_ZERO_ERROR;
  if (uscript_getScript(text.char32At(0), &status) == USCRIPT_CYRILLIC) {
    CyrillicToLatin().transliterate(text);
  }
  AnyToLatin().transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  AppendLatin(latin, out);
  return out;
}

bool SeparatesWords(UChar32 c) {
  return c < 0 || (!language::IsWordPart(c) && c != '\'' && c != U'’' && c != U'.' && c != U'ー' &&
                   !language::HasCategory(c, U_GC_CF_MASK));
}

}  // namespace

Transcribes TranscribesNames(char32_t character) {
  if (Mostly().contains(character)) return Transcribes::kMostly;
  return Sometimes().contains(character) ? Transcribes::kSometimes : Transcribes::kNo;
}

std::string NormaliseName(std::string_view name) {
  std::string out;
  const auto add = [&](std::string_view word) {
    const std::string latin = WordToLatin(word);
    if (latin.empty()) return;
    if (!out.empty()) out += ' ';
    out += latin;
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    if (!SeparatesWords(language::NextCharacter(name, i))) continue;
    if (at > begin) add(name.substr(begin, at - begin));
    begin = i;
  }
  if (begin < name.size()) add(name.substr(begin));
  return out;
}

}  // namespace synoptic::mentions
