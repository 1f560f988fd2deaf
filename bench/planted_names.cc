#include "bench/planted_names.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "models/mentions/names/transliteration.hpp"

namespace synoptic::bench {
namespace {

bool IsByteOf(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) {
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  }
  // No punctuation: U+00A0 to U+00BF, U+2000 to U+206F.
  std::size_t first = i;
  while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
  const std::string_view character = text.substr(first, 2);
  return !character.starts_with('\xC2') && character != "\xE2\x80" && character != "\xE2\x81";
}

std::vector<Span> WordsOf(std::string_view text) {
  std::vector<Span> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!IsByteOf(text, i)) continue;
    if (!words.empty() && words.back().end == i) {
      ++words.back().end;
    } else {
      words.push_back({i, i + 1});
    }
  }
  return words;
}

// Of Latin without accents and of Cyrillic.
bool IsCapitalised(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0;
  const bool is_cyrillic = first == 0xD0 && second >= 0x90 && second <= 0xAF;
  return is_cyrillic || (first >= 'A' && first <= 'Z' && second >= 'a');
}

bool HasCapital(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  return IsCapitalised(word) || (first >= 'A' && first <= 'Z');
}

// Whether what is written before byte `i` leaves a sentence open.
bool IsAmidSentence(std::string_view text, std::size_t i) {
  while (i > 0 && text[i - 1] == ' ') --i;
  if (i == 0) return false;
  const char before = text[i - 1];
  return IsByteOf(text, i - 1) || before == ',' || before == '\'' || before == '-';
}

bool IsOfCalendar(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "January", "February", "March",    "April",   "June",      "July",     "August", "September",
      "October", "November", "December", "Monday",  "Tuesday",   "Thursday", "Friday", "Saturday",
      "Sunday",  "Januar",   "Februar",  "Oktober", "Wednesday", "Dezember"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

// The consonants of a word in Latin letters, spellings of close sounds being one.
std::string ConsonantsOf(std::string_view word) {
  std::string consonants;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = static_cast<char>(word[i] | 0x20);
    const char next = i + 1 < word.size() ? static_cast<char>(word[i + 1] | 0x20) : ' ';
    if (c == 'c') c = next == 'e' || next == 'i' || next == 'y' || next == 'h' ? 's' : 'k';
    if (c == 'z' || c == 'j') c = 's';
    if (c == 'q' || c == 'x') c = 'k';
    if (c == 'w') c = 'v';
    if (std::string_view("aeiouyh").find(c) != std::string_view::npos || c < 'a' || c > 'z') {
      continue;
    }
    if (consonants.empty() || consonants.back() != c) consonants += c;
  }
  return consonants;
}

bool IsInCyrillic(std::string_view cyrillic, std::string_view english) {
  constexpr std::size_t kMinConsonants = 2;
  constexpr std::size_t kMaxOfEnding = 1;
  const std::string a = ConsonantsOf(mentions::NormaliseName(cyrillic));
  const std::string b = ConsonantsOf(english);
  return b.size() >= kMinConsonants && a.starts_with(b) && a.size() <= b.size() + kMaxOfEnding;
}

struct ChineseName {
  std::string_view english;
  std::string_view chinese;
};

constexpr ChineseName kChineseNames[] = {{"Trump", "特朗普"},
                                         {"Clinton", "克林頓"},
                                         {"Obama", "奧巴馬"},
                                         {"Churchill", "丘吉爾"},
                                         {"Lincoln", "林肯"},
                                         {"Napoleon", "拿破崙"},
                                         {"Einstein", "愛因斯坦"},
                                         {"Newton", "牛頓"},
                                         {"Darwin", "達爾文"},
                                         {"Columbus", "哥倫布"},
                                         {"Shakespeare", "莎士比亞"},
                                         {"Mozart", "莫扎特"},
                                         {"Stalin", "斯大林"},
                                         {"Hitler", "希特勒"},
                                         {"Putin", "普京"},
                                         {"Merkel", "默克爾"},
                                         {"Caesar", "凱撒"},
                                         {"Zuckerberg", "扎克伯格"},
                                         {"Paris", "巴黎"},
                                         {"London", "倫敦"},
                                         {"Berlin", "柏林"},
                                         {"Vienna", "維也納"},
                                         {"Rome", "羅馬"},
                                         {"Moscow", "莫斯科"},
                                         {"Beijing", "北京"},
                                         {"Shanghai", "上海"},
                                         {"Tokyo", "東京"},
                                         {"Washington", "華盛頓"},
                                         {"Boston", "波士頓"},
                                         {"Chicago", "芝加哥"},
                                         {"New York", "紐約"},
                                         {"Los Angeles", "洛杉磯"},
                                         {"San Francisco", "舊金山"},
                                         {"Barcelona", "巴塞羅那"},
                                         {"Madrid", "馬德里"},
                                         {"Lisbon", "里斯本"},
                                         {"Jerusalem", "耶路撒冷"},
                                         {"Egypt", "埃及"},
                                         {"Japan", "日本"},
                                         {"Germany", "德國"},
                                         {"Spain", "西班牙"},
                                         {"Italy", "意大利"},
                                         {"Greece", "希臘"},
                                         {"Turkey", "土耳其"},
                                         {"Russia", "俄羅斯"},
                                         {"Canada", "加拿大"},
                                         {"Mexico", "墨西哥"},
                                         {"Brazil", "巴西"},
                                         {"Argentina", "阿根廷"},
                                         {"Chile", "智利"},
                                         {"India", "印度"},
                                         {"Poland", "波蘭"},
                                         {"Ukraine", "烏克蘭"},
                                         {"Scotland", "蘇格蘭"},
                                         {"Ireland", "愛爾蘭"},
                                         {"Portugal", "葡萄牙"},
                                         {"Austria", "奧地利"},
                                         {"Europe", "歐洲"},
                                         {"Africa", "非洲"},
                                         {"Asia", "亞洲"},
                                         {"California", "加州"},
                                         {"Texas", "德克薩斯"},
                                         {"Florida", "佛羅里達"},
                                         {"Hawaii", "夏威夷"},
                                         {"Google", "谷歌"},
                                         {"Apple", "蘋果"},
                                         {"Samsung", "三星"},
                                         {"Microsoft", "微軟"},
                                         {"Amazon", "亞馬遜"}};

bool HasWord(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_whole =
        (at == 0 || !IsByteOf(text, at - 1)) && (end == text.size() || !IsByteOf(text, end));
    if (is_whole) return true;
  }
  return false;
}

}  // namespace

NameSpotter::NameSpotter(std::string lang, const std::vector<std::string>& english,
                         const std::vector<std::string>& translations)
    : lang_(std::move(lang)) {
  for (const auto* const text : {&english, &translations}) {
    for (const std::string& sentence : *text) {
      for (const Span span : WordsOf(sentence)) {
        std::string word(Slice(sentence, span));
        if (!HasCapital(word)) {
          small_.insert(std::move(word));
        } else if (text == &english && IsAmidSentence(sentence, span.begin)) {
          english_capitals_.insert(std::move(word));
        }
      }
    }
  }
}

bool NameSpotter::IsNameInEnglish(const std::string& word) const {
  std::string small = word;
  small[0] = static_cast<char>(small[0] | 0x20);
  return english_capitals_.contains(word) && !small_.contains(small) && !IsOfCalendar(word);
}

std::vector<Span> NameSpotter::Find(std::string_view text, std::string_view english) const {
  constexpr std::size_t kMinLetters = 4;
  if (lang_ == "zh") return FindChinese(text, english);
  std::vector<std::string> english_names;
  for (const Span span : WordsOf(english)) {
    std::string word(Slice(english, span));
    const bool is_name = word.size() >= kMinLetters && IsCapitalised(word) && IsNameInEnglish(word);
    if (is_name) english_names.push_back(std::move(word));
  }
  std::vector<Span> names;
  for (const Span span : WordsOf(text)) {
    const std::string_view word = Slice(text, span);
    if (!IsCapitalised(word) || !IsAmidSentence(text, span.begin)) continue;
    const bool is_cyrillic = word[0] == '\xD0';
    if (is_cyrillic && word.size() < 2 * kMinLetters) continue;
    const bool is_name = std::ranges::any_of(english_names, [&](const std::string& name) {
      return is_cyrillic ? IsInCyrillic(word, name) : word == name;
    });
    if (is_name) names.push_back(span);
  }
  return names;
}

std::vector<Span> NameSpotter::FindChinese(std::string_view text, std::string_view english) const {
  std::vector<Span> names;
  for (const ChineseName& name : kChineseNames) {
    const std::size_t at = text.find(name.chinese);
    if (at == std::string_view::npos || !HasWord(english, name.english)) continue;
    names.push_back({at, at + name.chinese.size()});
  }
  return names;
}

}  // namespace synoptic::bench
