// People who mark what is new are few, and mark few languages. What is planted is new for certain:
// a clause that speaks of something else. (That the rest is not is as true as the two sides are
// translations.) Where it stands, no punctuation tells it from others: it is set where a clause
// ends, and joined by a comma as the others are.

#include "align/weights/learning/planted_clauses.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <random>
#include <string_view>
#include <utility>

#include "synoptic/internal/languages.hpp"

namespace synoptic::weights {
namespace {

// Punctuation between clauses, of all scripts, and at the end of a sentence.
constexpr std::array<std::string_view, 8> kCommas = {",", ";", ":", "，", "；", "：", "،", "؛"};
constexpr std::array<std::string_view, 6> kStops = {".", "!", "?", "。", "！", "？"};
// Of a clause, in bytes: from three words or so to less than a sentence.
constexpr std::size_t kShortest = 15;
constexpr std::size_t kLongest = 120;
constexpr std::size_t kLeftAlone = 5;  // One in so many.

template <std::size_t N>
std::size_t LengthOfMark(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

bool IsUnspaced(const std::string& lang) {
  return !language::CommaBetweenClauses(lang).ends_with(' ');
}

// Where a clause ends and another may begin: behind a comma and what space follows, but not within
// a figure ("1,000").
std::vector<std::size_t> BreaksOf(const std::string& text, const std::string& lang) {
  std::vector<std::size_t> breaks;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t length = LengthOfMark(std::string_view(text).substr(at), kCommas);
    if (length == 0) continue;
    const std::size_t end = text.find_first_not_of(' ', at + length);
    if (end == std::string::npos) break;
    if (end > at + length || IsUnspaced(lang)) breaks.push_back(end);
  }
  return breaks;
}

std::string Trimmed(std::string text) {
  for (bool is_cut = true; is_cut && !text.empty();) {
    is_cut = false;
    const auto cut = [&](std::string_view mark) {
      if (!text.ends_with(mark)) return;
      text.resize(text.size() - mark.size());
      is_cut = true;
    };
    cut(" ");
    for (const std::string_view mark : kCommas) cut(mark);
    for (const std::string_view mark : kStops) cut(mark);
  }
  return text;
}

std::vector<std::string> ClausesOf(const std::string& text, const std::string& lang) {
  std::vector<std::string> clauses;
  std::size_t begin = 0;
  std::vector<std::size_t> ends = BreaksOf(text, lang);
  if (ends.empty()) return clauses;
  ends.push_back(text.size());
  for (const std::size_t end : ends) {
    std::string clause = Trimmed(text.substr(begin, end - begin));
    if (clause.size() >= kShortest && clause.size() <= kLongest) {
      clauses.push_back(std::move(clause));
    }
    begin = end;
  }
  return clauses;
}

struct Planted {
  std::string text;
  Span clause;
};

Planted Plant(const std::string& text, const std::string& lang, const std::string& clause,
              std::mt19937_64& random) {
  const std::string comma = language::CommaBetweenClauses(lang);
  std::vector<std::size_t> places = BreaksOf(text, lang);
  const std::size_t choice = random() % (places.size() + 2);
  if (choice == 0) return {clause + comma + text, {0, clause.size()}};
  if (choice <= places.size()) {
    const std::size_t place = places[choice - 1];
    return {text.substr(0, place) + clause + comma + text.substr(place),
            {place, place + clause.size()}};
  }
  const std::string body = Trimmed(text);
  const std::size_t begin = body.size() + comma.size();
  return {body + comma + clause + text.substr(body.size()), {begin, begin + clause.size()}};
}

// Words between spaces; where there are none, characters.
std::vector<Span> WordsOf(const std::string& text, const std::string& lang) {
  std::vector<Span> words;
  const bool by_character = IsUnspaced(lang);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    const bool begins = by_character ? !continues : at == 0 || text[at - 1] == ' ';
    if (text[at] == ' ') continue;
    if (begins || words.empty()) words.push_back({at, at});
    words.back().end = at + 1;
  }
  return words;
}

}  // namespace

std::vector<MarkedText> PlantClauses(const std::vector<EqualTexts>& texts, const std::string& set,
                                     std::uint64_t seed) {
  std::mt19937_64 random(seed);
  struct Clause {
    std::size_t of;  // Index into `texts`.
    std::string text;
  };
  std::map<std::string, std::vector<Clause>> pool;
  for (std::size_t k = 0; k < texts.size(); ++k) {
    for (const auto& [text, lang] :
         {std::pair(texts[k].a, texts[k].a_lang), std::pair(texts[k].b, texts[k].b_lang)}) {
      for (std::string& clause : ClausesOf(text, lang))
        pool[lang].push_back({k, std::move(clause)});
    }
  }
  std::vector<MarkedText> marked;
  const auto add = [&](std::size_t k, const std::string& text, const std::string& lang,
                       const std::string& other, const std::string& other_lang) {
    Planted planted{text, {}};
    const std::vector<Clause>& clauses = pool[lang];
    if (random() % kLeftAlone != 0 && !clauses.empty()) {
      const Clause& clause = clauses[random() % clauses.size()];
      if (clause.of != k) planted = Plant(text, lang, clause.text, random);
    }
    MarkedText& one = marked.emplace_back();
    one.set = set + ' ' + lang;
    one.marks = MarkedText::Marks::kPlanted;
    one.text = MakeText(planted.text, lang);
    one.other = MakeText(other, other_lang);
    one.words = WordsOf(one.text.text, lang);
    for (const Span word : one.words) {
      one.is_new.push_back(word.begin < planted.clause.end && planted.clause.begin < word.end);
    }
  };
  for (std::size_t k = 0; k < texts.size(); ++k) {
    add(k, texts[k].a, texts[k].a_lang, texts[k].b, texts[k].b_lang);
    add(k, texts[k].b, texts[k].b_lang, texts[k].a, texts[k].a_lang);
  }
  return marked;
}

Article MakeText(const std::string& text, const std::string& lang) {
  ReadOptions options;
  options.id = options.lang = lang;
  options.lines = ReadOptions::Lines::kParagraph;
  return ParseArticle(text, options);
}

}  // namespace synoptic::weights
