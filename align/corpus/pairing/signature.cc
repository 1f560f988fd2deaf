#include "align/corpus/pairing/signature.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "align/linking/familiarity.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/internal/split_once.hpp"
#include "synoptic/text_kind.hpp"
#include "synoptic/value.hpp"
#include "synoptic/words.hpp"

namespace synoptic::corpus {
namespace {

using Keys = std::map<std::string, float>;

void Raise(std::string text, float telling, Keys& keys) {
  float& known = keys[std::move(text)];
  known = std::max(known, telling);
}

// Names are left to the vectors: those of people and places are shared by all that is told of them.
bool IsKey(const Mention& mention) {
  return mention.type != MentionType::kName && mention.type != MentionType::kQuotation;
}

// One article says the year, the other leaves it to the reader.
void AddDays(const Dates& dates, float telling, Keys& keys) {
  Date day = dates.first;
  if (dates.last || day.year == 0 || day.month == 0 || day.day == 0) return;
  day.year = 0;
  Raise(Dates{day}.ToString(), telling, keys);
}

std::vector<Key> KeysOf(std::span<const Unit> units) {
  Keys found;
  for (const Unit& unit : units) {
    for (const Mention& mention : unit.mentions) {
      if (!IsKey(mention)) continue;
      Raise(mention.value.text(), mention.telling, found);
      if (const Dates* dates = mention.value.dates()) AddDays(*dates, mention.telling, found);
    }
  }
  std::vector<Key> keys;
  for (auto& [text, telling] : found) keys.push_back({text, telling});
  return keys;
}

std::optional<std::chrono::sys_days> DayOf(const std::string& date) {
  const std::optional<Date> parsed = Date::Parse(date);
  if (!parsed || parsed->year <= 0) return std::nullopt;
  const std::chrono::year_month_day day(std::chrono::year(static_cast<int>(parsed->year)),
                                        std::chrono::month(static_cast<unsigned>(parsed->month)),
                                        std::chrono::day(static_cast<unsigned>(parsed->day)));
  if (!day.ok()) return std::nullopt;
  return day;
}

}  // namespace

Signature SignatureOf(const Encoder& encoder, const Article& article) {
  CheckArticle(article);
  const Words words = SplitWords(article);
  std::vector<Unit> units = Segment(article, words);
  std::erase_if(units, [](const Unit& unit) { return !MakesClaim(unit.kind); });
  Signature signature{.lang = article.lang,
                      .vectors = {},
                      .hubness = {},
                      .keys = KeysOf(units),
                      .day = DayOf(article.date)};
  if (linking::FamiliarityOf(encoder, article.lang) < 1) return signature;
  Encoding encoding = EncodeChecked(encoder, article, units, words);
  signature.vectors = std::move(encoding.unit_vectors);
  signature.hubness = std::move(encoding.hubness);
  return signature;
}

}  // namespace synoptic::corpus
