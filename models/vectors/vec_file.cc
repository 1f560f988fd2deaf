#include "models/vectors/vec_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "models/vectors/line_reader.hpp"
#include "models/vectors/store_format.hpp"

namespace synoptic::vectors {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// The fields of a line, from its beginning or from its end.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) { TrimEnd(); }

  std::string_view TakeFirst() {
    std::size_t size = 0;
    while (size < rest_.size() && !IsBlank(rest_[size])) ++size;
    const std::string_view field = rest_.substr(0, size);
    while (size < rest_.size() && IsBlank(rest_[size])) ++size;
    rest_.remove_prefix(size);
    return field;
  }

  std::string_view TakeLast() {
    std::size_t begin = rest_.size();
    while (begin > 0 && !IsBlank(rest_[begin - 1])) --begin;
    const std::string_view field = rest_.substr(begin);
    rest_ = rest_.substr(0, begin);
    TrimEnd();
    return field;
  }

  std::string_view rest() const { return rest_; }

 private:
  void TrimEnd() {
    while (!rest_.empty() && IsBlank(rest_.back())) rest_.remove_suffix(1);
  }

  std::string_view rest_;
};

template <typename Number>
std::optional<Number> Parse(std::string_view field) {
  Number number{};
  const char* const end = field.data() + field.size();
  const auto parsed = std::from_chars(field.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return number;
}

// Not a usable number, if it is infinite or too large for a store.
std::optional<float> ParseFloat(std::string_view field) {
  if (const auto number = Parse<float>(field)) return number;
  const auto number = Parse<double>(field);
  if (!number) return std::nullopt;
  return std::abs(*number) < 1 ? 0.0F : std::numeric_limits<float>::infinity();
}

bool IsUsable(float number) { return std::abs(number) <= kLargestNumber; }  // NaN is not.

struct Header {
  std::size_t words = 0;
  std::size_t dimension = 0;
};

Header ReadHeader(LineReader& lines) {
  const std::string_view line = lines.Next().value_or("");
  Fields fields(line);
  const auto words = Parse<std::uint32_t>(fields.TakeFirst());
  const auto dimension = Parse<std::uint32_t>(fields.TakeFirst());
  if (!words || !dimension || !fields.rest().empty()) {
    lines.Refuse("a first line with the number of words and of dimensions, such as \"200000 300\"",
                 Excerpt(line) + "; where a file of vectors has no such line, write one above it");
  }
  if (*words == 0) lines.Refuse("at least one word", "a header that promises none");
  if (*dimension == 0 || *dimension > kMaxDimension) {
    lines.Refuse("1 to " + std::to_string(kMaxDimension) + " dimensions",
                 std::to_string(*dimension));
  }
  return {*words, *dimension};
}

// Says what is wrong with a row that does not end in so many numbers behind a word.
[[noreturn]] void RefuseRow(const LineReader& lines, std::string_view line, std::size_t dimension) {
  const std::string expected = "a word and " + std::to_string(dimension) + " numbers";
  Fields fields(line);
  for (std::size_t numbers = 0; !fields.rest().empty(); ++numbers) {
    const std::string_view before = fields.rest();
    const std::string_view field = fields.TakeLast();
    const auto number = ParseFloat(field);
    if (fields.rest().empty() || (numbers >= dimension && !number)) {
      lines.Refuse(expected, std::to_string(numbers) + " behind " + Excerpt(before));
    }
    if (!number) lines.Refuse(expected, Excerpt(field) + ", which is none");
    if (!IsUsable(*number)) {
      lines.Refuse("finite numbers up to 1e30 either way", Excerpt(field));
    }
  }
  lines.Refuse(expected, "an empty line");
}

// Appends the numbers of a row and returns its word.
std::string_view ReadRow(const LineReader& lines, std::string_view line, std::size_t dimension,
                         std::vector<float>& values) {
  const std::size_t begin = values.size();
  Fields fields(line);
  std::string_view word = fields.TakeFirst();
  for (std::size_t k = 0; k < dimension; ++k) {
    const auto number = ParseFloat(fields.TakeFirst());
    if (!number || !IsUsable(*number)) break;
    values.push_back(*number);
  }
  if (values.size() == begin + dimension && fields.rest().empty() && !word.empty()) return word;

  // A word with white space in it: only the end of the line tells where its numbers begin.
  values.resize(begin + dimension);
  fields = Fields(line);
  for (std::size_t k = dimension; k-- > 0;) {
    const auto number = ParseFloat(fields.TakeLast());
    if (!number || !IsUsable(*number)) RefuseRow(lines, line, dimension);
    values[begin + k] = *number;
  }
  word = fields.rest();
  if (word.empty() || ParseFloat(fields.TakeLast())) RefuseRow(lines, line, dimension);
  return word;
}

}  // namespace

VecFile ReadVec(const std::filesystem::path& file, std::size_t max_words) {
  LineReader lines(file);
  const Header header = ReadHeader(lines);
  const std::size_t wanted = max_words == 0 ? header.words : std::min(max_words, header.words);
  VecFile vec;
  vec.total = header.words;
  std::vector<float> values;
  // A header may promise anything; a number takes more than a byte even when compressed.
  values.reserve(
      std::min<std::uintmax_t>(wanted * header.dimension, std::filesystem::file_size(file)));
  while (vec.words.size() < wanted) {
    const auto line = lines.Next();
    if (!line) {
      lines.Refuse(std::to_string(header.words) + " words, as the first line promises",
                   "the end of the file after " + std::to_string(vec.words.size()));
    }
    vec.words.emplace_back(ReadRow(lines, *line, header.dimension, values));
  }
  while (const auto line = wanted == header.words ? lines.Next() : std::nullopt) {
    if (Fields(*line).rest().empty()) continue;
    lines.Refuse(
        "no more than " + std::to_string(header.words) + " words, as the first line promises",
        Excerpt(*line));
  }
  vec.rows.rows = vec.words.size();
  vec.rows.cols = header.dimension;
  vec.rows.values = std::move(values);
  return vec;
}

}  // namespace synoptic::vectors
