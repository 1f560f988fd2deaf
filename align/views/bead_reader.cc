// Reads beads and ladders, a line at a time.

#include <charconv>
#include <istream>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "synoptic/beads.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using Indices = std::vector<std::size_t>;

struct Rung {
  std::size_t a = 0;
  std::size_t b = 0;
  double quality = 0;
};

/// Takes a line apart from its begin. After a failure, nothing more is taken.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  void SkipSpace() {
    while (rest_.starts_with(' ') || rest_.starts_with('\t')) rest_.remove_prefix(1);
  }

  bool Take(char c) {
    SkipSpace();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  template <typename Number>
  std::optional<Number> TakeNumber() {
    SkipSpace();
    Number number{};
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return number;
  }

  /// "[0, 1]", rising.
  std::optional<Indices> TakeIndices() {
    Indices indices;
    if (!Take('[')) return std::nullopt;
    if (Take(']')) return indices;
    do {
      const auto index = TakeNumber<std::size_t>();
      if (!index || (!indices.empty() && *index <= indices.back())) return std::nullopt;
      indices.push_back(*index);
    } while (Take(','));
    return Take(']') ? std::optional(std::move(indices)) : std::nullopt;
  }

  bool AtEnd() {
    SkipSpace();
    return rest_.empty();
  }

 private:
  std::string_view rest_;
};

std::optional<Bead> ParseBead(std::string_view line) {
  Scanner scanner(line);
  std::optional<Indices> a = scanner.TakeIndices();
  if (!a || !scanner.Take(':')) return std::nullopt;
  std::optional<Indices> b = scanner.TakeIndices();
  if (!b) return std::nullopt;
  Bead bead{std::move(*a), std::move(*b), 0};
  if (scanner.Take(':') && !scanner.AtEnd()) {
    const auto cost = scanner.TakeNumber<double>();
    if (!cost) return std::nullopt;
    bead.cost = *cost;
  }
  return scanner.AtEnd() ? std::optional(std::move(bead)) : std::nullopt;
}

std::optional<Rung> ParseRung(std::string_view line) {
  Scanner scanner(line);
  const auto a = scanner.TakeNumber<std::size_t>();
  const auto b = scanner.TakeNumber<std::size_t>();
  if (!a || !b) return std::nullopt;
  const auto quality = scanner.AtEnd() ? std::optional(0.0) : scanner.TakeNumber<double>();
  if (!quality || !scanner.AtEnd()) return std::nullopt;
  return Rung{*a, *b, *quality};
}

Indices Range(std::size_t begin, std::size_t end) {
  Indices range(end - begin);
  std::iota(range.begin(), range.end(), begin);
  return range;
}

class BeadReader {
 public:
  explicit BeadReader(const std::string& name) : name_(name) {}

  void ReadLine(std::string_view line) {
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (Scanner(line).AtEnd()) return;
    if (kind_ == Kind::kUnknown) kind_ = Scanner(line).Take('[') ? Kind::kBeads : Kind::kLadder;
    if (kind_ == Kind::kBeads) {
      ReadBead(line);
    } else {
      ReadRung(line);
    }
  }

  std::vector<Bead> Finish() { return std::move(beads_); }

 private:
  enum class Kind { kUnknown, kBeads, kLadder };

  [[noreturn]] void Fail(const std::string& expected, std::string_view line) const {
    constexpr std::size_t kShown = 60;
    throw Error(ErrorCode::kInvalidFormat,
                name_ + ":" + std::to_string(line_) + ": expected " + expected + ", found \"" +
                    std::string(line.substr(0, kShown)) + (line.size() > kShown ? "…\"" : "\""));
  }

  void ReadBead(std::string_view line) {
    std::optional<Bead> bead = ParseBead(line);
    if (!bead) Fail("[index, ...]:[index, ...], rising, and perhaps a cost such as :0.12", line);
    for (const Indices* const indices : {&bead->a, &bead->b}) {
      if (!indices->empty() && indices->back() >= kMaxUnitsInOrder) {
        Fail("indices below " + std::to_string(kMaxUnitsInOrder) + ", the most sentences of a text",
             line);
      }
    }
    Add(std::move(*bead), line);
  }

  void ReadRung(std::string_view line) {
    const std::optional<Rung> rung = ParseRung(line);
    if (!rung) {
      Fail(last_ ? "two numbers and a quality" : "beads ([0]:[0]:0.1) or a ladder (0 0 0.9)", line);
    }
    if (rung->a > kMaxUnitsInOrder || rung->b > kMaxUnitsInOrder) {
      Fail("numbers up to " + std::to_string(kMaxUnitsInOrder) + ", the most sentences of a text",
           line);
    }
    if (last_) {
      if (rung->a < last_->a || rung->b < last_->b) Fail("numbers that do not fall", line);
      Add({Range(last_->a, rung->a), Range(last_->b, rung->b), 1 - last_->quality}, line);
    }
    last_ = rung;
  }

  void Add(Bead bead, std::string_view line) {
    const std::size_t pairs = bead.a.size() * bead.b.size();  // Of indices within bounds.
    if (pairs > kMaxBeadPairs - pairs_) {
      Fail("beads that join at most " + std::to_string(kMaxBeadPairs) +
               " pairs of sentences, this one, of " + std::to_string(bead.a.size()) + " and " +
               std::to_string(bead.b.size()) + ", among them",
           line);
    }
    pairs_ += pairs;
    beads_.push_back(std::move(bead));
  }

  const std::string& name_;
  std::size_t line_ = 0;
  Kind kind_ = Kind::kUnknown;
  std::optional<Rung> last_;
  std::size_t pairs_ = 0;
  std::vector<Bead> beads_;
};

}  // namespace

std::vector<Bead> ReadBeads(std::istream& in, const std::string& name) {
  BeadReader reader(name);
  for (std::string line; std::getline(in, line);) reader.ReadLine(line);
  if (in.bad()) throw Error(ErrorCode::kUnreadable, name + ": cannot be read");
  return reader.Finish();
}

}  // namespace synoptic
