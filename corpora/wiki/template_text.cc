// What templates leave in a sentence. One that is listed leaves what its row says. One that is not,
// and stands within a line, leaves its only value if that is words: two at least, or a word of a
// script without spaces. Functions of the parser leave nothing, but those that change letters.

#include <algorithm>
#include <charconv>

#include "corpora/day.hpp"
#include "corpora/lines.hpp"
#include "corpora/wiki/namespaces.hpp"
#include "corpora/wiki/writer.hpp"

namespace synoptic::corpora::wiki {
namespace {

constexpr std::size_t kMostArguments = 200;

/// Functions whose value is what they are given.
constexpr std::string_view kPassing[] = {"lc", "uc", "lcfirst", "ucfirst", "formatnum"};

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

bool IsNumber(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, IsAsciiDigit);
}

/// As templates name units, where that is not how they are written.
struct UnitSign {
  std::string_view name;
  std::string_view sign;
};
constexpr UnitSign kUnits[] = {{"km2", "km²"},      {"m2", "m²"},
                               {"cm2", "cm²"},      {"mi2", "sq mi"},
                               {"sqmi", "sq mi"},   {"sqkm", "km²"},
                               {"sqft", "sq ft"},   {"ft2", "sq ft"},
                               {"m3", "m³"},        {"km3", "km³"},
                               {"cm3", "cm³"},      {"cuft", "cu ft"},
                               {"kph", "km/h"},     {"km/h", "km/h"},
                               {"mph", "mph"},      {"C", "°C"},
                               {"F", "°F"},         {"ftin", "ft"},
                               {"LT", "long tons"}, {"ST", "short tons"},
                               {"t", "t"},          {"nmi", "nautical miles"},
                               {"kn", "knots"},     {"acre", "acres"},
                               {"foot", "feet"},    {"impgal", "imp gal"},
                               {"USgal", "US gal"}};

/// What stands between the ends of a range.
struct Between {
  std::string_view name;
  std::string_view text;
};
constexpr Between kBetween[] = {{"to", " to "}, {"-", "–"},     {"–", "–"},   {"and", " and "},
                                {"to(-)", "–"}, {"or", " or "}, {"x", " × "}, {"by", " by "},
                                {"+/-", " ± "}, {"±", " ± "},   {"×", " × "}, {"&", " & "}};

}  // namespace

const Writer::Argument* Writer::Nameless(const Call& call, std::size_t index) const {
  for (const Argument& argument : call.arguments) {
    const bool is_it = argument.name.empty()
                           ? index-- == 0
                           : IsNumber(argument.name) && argument.name == std::to_string(index + 1);
    if (is_it) return &argument;
  }
  return nullptr;
}

/// A value is named by what stands before an equals sign outside of nodes.
Writer::Call Writer::Parse(Span inner) const {
  Call call;
  std::uint32_t n = FirstNode(inner.begin);
  std::size_t begin = inner.begin;
  std::size_t name_end = 0;  // 0: there is none.
  bool is_name = true;       // Of the template.
  const auto end_value = [&](std::size_t end) {
    if (is_name) {
      for (const char c : Trimmed(Text({begin, end}))) call.name += c == '_' ? ' ' : AsciiLower(c);
      is_name = false;
    } else if (name_end > 0) {
      const std::string_view value = Text({name_end + 1, end});
      const Span trimmed = Trim(value, {0, value.size()});
      call.arguments.push_back({Trimmed(Text({begin, name_end})),
                                {name_end + 1 + trimmed.begin, name_end + 1 + trimmed.end}});
      call.named += !IsNumber(call.arguments.back().name);
    } else {
      const std::string_view value = Text({begin, end});
      const Span trimmed = Trim(value, {0, value.size()});
      call.arguments.push_back({{}, {begin + trimmed.begin, begin + trimmed.end}});
    }
    begin = end + 1;
    name_end = 0;
  };
  for (std::size_t at = inner.begin; call.arguments.size() < kMostArguments;) {
    const std::size_t stop =
        std::min<std::size_t>(n < nodes_.size() ? nodes_[n].begin : inner.end, inner.end);
    const std::size_t mark = text_.substr(0, stop).find_first_of("|=", at);
    if (mark != std::string_view::npos) {
      if (text_[mark] == '|') {
        end_value(mark);
      } else if (name_end == 0 && !is_name) {
        name_end = mark;
      }
      at = mark + 1;
    } else if (stop < inner.end) {
      at = nodes_[n].end;
      n = nodes_[n].next;
    } else {
      end_value(inner.end);
      break;
    }
  }
  const std::string_view name = WithoutTemplateNamespace(call.name);
  if (name.size() < call.name.size()) call.name = std::string(name);
  return call;
}

bool Writer::IsWords(Span range) const {
  const std::string_view text = Text(range);
  std::size_t words = 0;
  bool has_letter = false;
  bool is_unspaced = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    words += !IsAsciiSpace(c) && (i == 0 || IsAsciiSpace(text[i - 1]));
    has_letter |= IsAsciiLetter(c) || c < 0;
    is_unspaced |= (c & 0xF0) == 0xE0 && markup::IsUnspaced(text.substr(i));
  }
  return has_letter && (words >= 2 || is_unspaced) && text.find("://") == std::string_view::npos;
}

void Writer::Template(const Node& node, bool is_alone) {
  if (depth_ == kMaxDepth) return;
  Call call = Parse({node.inner_begin, node.inner_end});
  const std::size_t colon = call.name.find(':');
  if (colon != std::string::npos) {
    const std::string_view function = std::string_view(call.name).substr(0, colon);
    const std::size_t begin = node.inner_begin + text_.substr(node.inner_begin).find(':') + 1;
    const bool is_passing = std::ranges::find(kPassing, function) != std::end(kPassing);
    if (call.name.starts_with("#tag:")) {
      call.name.resize(std::min(call.name.size(), std::string_view("#tag:ref").size()));
    } else if (is_passing) {
      const std::size_t end = call.arguments.empty() ? node.inner_end : text_.find('|', begin);
      return Inline({begin, std::min<std::size_t>(end, node.inner_end)});
    } else if (!is_note_) {
      return out_.Cut();
    }
  }
  // Of a note, templates say what its source is.
  if (is_note_ && TreatmentOf(call.name).carries != Carries::kFirst &&
      TreatmentOf(call.name).carries != Carries::kSecond) {
    return Source(call);
  }
  WriteCall(call, is_alone);
}

void Writer::WriteAll(const Call& call, std::string_view between, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i) {
    const Argument* const argument = Nameless(call, i);
    if (argument == nullptr || argument->value.empty()) break;
    if (i > 0) between == " " ? out_.Space() : out_.Add(between);
    Inline(argument->value);
  }
}

void Writer::WriteCall(const Call& call, bool is_alone) {
  Treatment treatment = TreatmentOf(call.name);
  const Argument* const first = Nameless(call, 0);
  const auto write = [&](const Argument* argument) {
    if (argument == nullptr) return out_.Cut();
    if (!treatment.text.empty()) out_.Add(treatment.text);
    Inline(argument->value);
  };
  if (treatment.carries == Carries::kUnknown) {
    const bool is_word = !call.name.empty() && IsAsciiDigit(call.name.front());
    const bool has_words = call.arguments.size() == 1 && first != nullptr && IsWords(first->value);
    treatment.carries = is_alone    ? Carries::kNothing
                        : has_words ? Carries::kFirst
                                    : Carries::kNothing;
    // "{{1er}}", "{{2e}}" are what they are called.
    if (is_word && call.arguments.empty() && !is_alone) return out_.Add(call.name);
  }
  switch (treatment.carries) {
    case Carries::kItself:
      treatment.text == " " ? out_.Space() : out_.Add(treatment.text);
      return;
    case Carries::kFirst:
      if (first == nullptr && call.named > 0 && !is_note_) return out_.Cut();
      return write(first);
    case Carries::kSecond:
      return write(Nameless(call, 1));
    case Carries::kLast: {
      const Argument* last = first;
      for (const Argument& argument : call.arguments) {
        if (argument.name.empty() && !argument.value.empty()) last = &argument;
      }
      return write(last);
    }
    case Carries::kAll:
      return WriteAll(call, treatment.text, kMostArguments);
    case Carries::kMeasure:
      return Measure(call);
    case Carries::kDay:
      return Day(call, treatment.text);
    case Carries::kQuotation: {
      const Argument* quotation = first;
      for (const Argument& argument : call.arguments) {
        if (argument.name == "text" || argument.name == "quote" || argument.name == "Text")
          quotation = &argument;
      }
      if (is_block_ && is_alone) EndParagraph();
      if (quotation != nullptr) Inline(quotation->value);
      if (is_block_ && is_alone) EndParagraph();
      return;
    }
    case Carries::kReference:
      return is_alone ? out_.Cut() : ReferToCall(call);
    case Carries::kUnknown:
    case Carries::kNothing:
      return out_.Cut();
  }
}

/// "5|to|10|km|mi": the first figure, or range, and its unit.
void Writer::Measure(const Call& call) {
  const Argument* const first = Nameless(call, 0);
  if (first == nullptr) return out_.Cut();
  Inline(first->value);
  std::size_t next = 1;
  for (; Nameless(call, next + 1) != nullptr; next += 2) {
    const std::string_view word = Text(Nameless(call, next)->value);
    const auto* const between = std::ranges::find(kBetween, word, &Between::name);
    if (between == std::end(kBetween)) break;
    out_.Add(between->text);
    Inline(Nameless(call, next + 1)->value);
  }
  const Argument* unit = Nameless(call, next);
  for (const Argument& argument : call.arguments) {
    if (argument.name == "u" || argument.name == "ul") unit = &argument;
  }
  if (unit == nullptr || unit->value.empty()) return;
  const std::string_view name = Text(unit->value);
  const auto* const sign = std::ranges::find(kUnits, name, &UnitSign::name);
  out_.Space();
  if (sign == std::end(kUnits)) return Inline(unit->value);
  out_.Add(sign->sign);
}

/// Year, month and day in figures are a day as ISO 8601 has it; "18|mars|2024" is as it stands.
void Writer::Day(const Call& call, std::string_view before) {
  std::vector<int> numbers;
  bool is_all = true;
  for (std::size_t i = 0; i < 3; ++i) {
    const Argument* const argument = Nameless(call, i);
    const std::string_view text = argument == nullptr ? std::string_view() : Text(argument->value);
    if (text.empty()) break;
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    is_all = is_all && failure == std::errc() && end == text.data() + text.size();
    numbers.push_back(number);
  }
  if (numbers.empty()) return out_.Cut();
  if (!before.empty()) out_.Add(before);
  const bool is_day = is_all && numbers.size() == 3 && Text(Nameless(call, 0)->value).size() == 4;
  const std::string day = is_day ? corpora::Day(numbers[0], numbers[1], numbers[2]) : std::string();
  if (!day.empty()) return out_.Add(day);
  const bool is_month = is_all && numbers.size() == 2 &&
                        Text(Nameless(call, 0)->value).size() == 4 && numbers[1] >= 1 &&
                        numbers[1] <= 12;
  if (!is_month) return WriteAll(call, " ", 3);
  Inline(Nameless(call, 0)->value);
  out_.Add(numbers[1] < 10 ? "-0" : "-");
  Inline(Nameless(call, 1)->value);
}

}  // namespace synoptic::corpora::wiki
