// Articles found in JSON of any shape while it is parsed, so that memory is what they hold.
//
// An article is an object with a text: a member whose name is one of the names of texts, and whose
// value is a text, a list of texts, or objects with such in them (sections). Of objects within one
// another the outermost is the article; a list of articles may lie as deep as an answer of a server
// has it. What an object without a text says of the only article in it (its id, its title) counts
// where the article does not say it.

#include "corpora/json/records.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpora/json/fields.hpp"
#include "corpora/lines.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"

namespace synoptic::corpora::json {
namespace {

using Json = nlohmann::json;

constexpr int kNoRank = 1000;

bool IsBlank(std::string_view text) { return Trim(text, {0, text.size()}).empty(); }

/// An object that may be an article, with how well the names of its members told.
struct Candidate {
  Record record;
  int ranks[static_cast<std::size_t>(Field::kByline) + 1];
  std::size_t inner = 0;  ///< How many articles there were before it.

  Candidate() { std::ranges::fill(ranks, kNoRank); }
};

/// Where a field that is one text is kept; none for others.
std::string Record::*MemberOf(Field field) {
  switch (field) {
    case Field::kId:
      return &Record::id;
    case Field::kLang:
      return &Record::lang;
    case Field::kTitle:
      return &Record::title;
    case Field::kDate:
      return &Record::date;
    case Field::kUrl:
      return &Record::url;
    case Field::kSource:
      return &Record::source;
    case Field::kByline:
      return &Record::byline;
    case Field::kNone:
    case Field::kText:
      break;
  }
  return nullptr;
}

/// What an outer object says, where the article does not.
void Complete(const Record& outer, Record& article) {
  for (const Field field : {Field::kId, Field::kLang, Field::kTitle, Field::kDate, Field::kUrl,
                            Field::kSource, Field::kByline}) {
    std::string Record::*const member = MemberOf(field);
    if ((article.*member).empty()) article.*member = outer.*member;
  }
}

/// The handler of nlohmann's parser.
class Finder : public nlohmann::json_sax<Json> {
 public:
  enum class Problem { kNone, kSyntax, kDepth, kArticles };

  Finder(const Fields& fields, std::vector<Record>& found) : fields_(fields), found_(found) {}

  Problem problem() const { return problem_; }
  std::size_t place() const { return place_; }
  const std::string& what() const { return what_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return Number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return Number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return Number(text); }
  bool binary(binary_t&) override { return true; }

  bool string(string_t& value) override {
    if (!levels_.empty() && levels_.back().takes) Take(levels_.back(), std::move(value));
    return true;
  }

  bool start_object(std::size_t) override {
    Level level = levels_.empty() ? Level() : levels_.back();
    level.takes = false;
    level.is_candidate = level.field.field == Field::kNone;
    if (level.is_candidate) {
      candidates_.emplace_back();
      candidates_.back().inner = found_.size();
    }
    return Push(level);
  }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    if (level.is_candidate) {
      level.field = fields_.Of(name);
      level.takes = level.field.field != Field::kNone;
      return true;
    }
    if (level.field.field == Field::kText) {
      const Field inner = FieldOf(name).field;
      level.takes = inner == Field::kText || inner == Field::kTitle || name == "rendered";
    } else {
      level.takes = IsValue(name);
    }
    return true;
  }

  bool end_object() override {
    const bool is_candidate = levels_.back().is_candidate;
    levels_.pop_back();
    return !is_candidate || EndCandidate();
  }

  bool start_array(std::size_t) override {
    Level level = levels_.empty() ? Level() : levels_.back();
    level.is_candidate = false;
    return Push(level);
  }

  bool end_array() override {
    levels_.pop_back();
    return true;
  }

  bool parse_error(std::size_t at, const std::string&, const Json::exception& error) override {
    problem_ = Problem::kSyntax;
    place_ = at;
    what_ = error.what();
    return false;
  }

 private:
  /// An array or an object, and where texts in it go.
  struct Level {
    bool is_candidate = false;
    bool takes = false;  ///< A text that comes now.
    FieldName field;     ///< Of the member of the candidate that is read.
  };

  bool Push(const Level& level) {
    if (levels_.size() == kMaxDepth) {
      problem_ = Problem::kDepth;
      return false;
    }
    levels_.push_back(level);
    return true;
  }

  bool Number(std::string text) {
    if (levels_.empty() || !levels_.back().takes) return true;
    const Field field = levels_.back().field.field;
    if (field == Field::kId || field == Field::kDate) Take(levels_.back(), std::move(text));
    return true;
  }

  void Take(const Level& level, std::string text) {
    if (candidates_.empty() || IsBlank(text)) return;
    Candidate& candidate = candidates_.back();
    int& rank = candidate.ranks[static_cast<std::size_t>(level.field.field)];
    if (level.field.rank > rank) return;
    if (level.field.field == Field::kText) {
      if (level.field.rank < rank) candidate.record.texts.clear();
      candidate.record.texts.push_back(std::move(text));
    } else if (level.field.rank < rank) {
      candidate.record.*MemberOf(level.field.field) = std::move(text);
    }
    rank = level.field.rank;
  }

  bool EndCandidate() {
    Candidate candidate = std::move(candidates_.back());
    candidates_.pop_back();
    if (candidate.record.texts.empty()) {
      if (found_.size() == candidate.inner + 1) Complete(candidate.record, found_.back());
      return true;
    }
    found_.resize(candidate.inner);
    if (found_.size() == kMaxArticles) {
      problem_ = Problem::kArticles;
      return false;
    }
    found_.push_back(std::move(candidate.record));
    return true;
  }

  const Fields& fields_;
  std::vector<Record>& found_;
  std::vector<Level> levels_;
  std::vector<Candidate> candidates_;
  Problem problem_ = Problem::kNone;
  std::size_t place_ = 0;
  std::string what_;
};

/// Where the value that begins at `begin` ends: behind its last bracket, or at the end of the text.
std::size_t EndOfValue(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (is_quoted) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        is_quoted = false;
      }
    } else if (c == '"') {
      is_quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth <= 1) return at + 1;
      --depth;
    }
  }
  return text.size();
}

[[noreturn]] void Refuse(const Finder& finder, std::string_view bytes, std::size_t begin,
                         const std::string& name) {
  if (finder.problem() == Finder::Problem::kDepth) {
    throw Error(ErrorCode::kTooLarge,
                name + ": JSON with more than " + std::to_string(kMaxDepth) +
                    " lists and objects within one another; expected articles");
  }
  if (finder.problem() == Finder::Problem::kArticles) {
    throw Error(ErrorCode::kTooLarge,
                name + ": more than " + std::to_string(kMaxArticles) + " articles; split the file");
  }
  // Their parser counts from 1, and its message begins with codes.
  const std::size_t at = begin + (finder.place() == 0 ? 0 : finder.place() - 1);
  const Place place = FindPlace(bytes, std::min(at, bytes.size()));
  std::string what = finder.what();
  const std::size_t reason = what.find("syntax error");
  what = reason == std::string::npos ? "expected another character" : what.substr(reason);
  what = what.substr(0, what.find("; last read"));
  throw Error(ErrorCode::kInvalidText, name + ':' + std::to_string(place.line) +
                                           ": looks like JSON, but is none at byte " +
                                           std::to_string(place.byte) + " of the line: " + what);
}

}  // namespace

std::vector<Record> ReadRecords(std::string_view bytes, const std::string& name,
                                const std::string& told) {
  const Fields fields(told);
  std::vector<Record> found;
  std::size_t begin = BehindByteOrderMark(bytes);
  while (true) {
    while (begin < bytes.size() && IsAsciiSpace(bytes[begin])) ++begin;
    if (begin == bytes.size()) break;
    const std::size_t end = EndOfValue(bytes, begin);
    Finder finder(fields, found);
    const std::string_view value = bytes.substr(begin, end - begin);
    if (!Json::sax_parse(value.begin(), value.end(), &finder)) {
      Refuse(finder, bytes, begin, name);
    }
    begin = end;
  }
  if (found.empty()) {
    throw Error(ErrorCode::kInvalidText,
                name + ": JSON without an article; expected objects with a text, in a member " +
                    (fields.text().empty()
                         ? "such as text, body, content or paragraphs (--fields text=NAME, "
                           "ReadOptions::fields, tells another)"
                         : "\"" + std::string(fields.text()) + "\", as was told"));
  }
  return found;
}

}  // namespace synoptic::corpora::json
