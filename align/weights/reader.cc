// Reads tables of weights. The header of a table is comment lines "# key: value" of a few known
// keys; other comments are for people. Every name that the code knows has to be there once, and no
// other: a table of another version, or with a slip of the pen, is refused rather than half used.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "align/weights/content.hpp"
#include "synoptic/error.hpp"

namespace synoptic::weights {
namespace {

std::string Quote(std::string_view text) {
  constexpr std::size_t kMost = 60;
  const bool is_long = text.size() > kMost;
  return '"' + std::string(text.substr(0, kMost)) + (is_long ? "\"..." : "\"");
}

std::vector<std::string_view> SplitAt(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end != std::string_view::npos) text.remove_prefix(end + separator.size());
  }
  return parts;
}

template <typename Number>
std::optional<Number> ParseNumber(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class TableReader {
 public:
  TableReader(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  Weights::Content Read() {
    while (!text_.empty()) {
      const std::size_t end = text_.find('\n');
      std::string_view line = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      ++line_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.starts_with('#')) {
        ReadComment(line.substr(1));
      } else if (!line.empty()) {
        ReadRow(line);
      }
    }
    FinishTable();
    for (const Table table : kTables) {
      if (!seen_[static_cast<std::size_t>(table)]) {
        Fail("the table " + Quote(NameOf(table)), "the end of the file");
      }
    }
    content_.hash = HashOf(content_.tables);
    return std::move(content_);
  }

 private:
  [[noreturn]] void Fail(const std::string& expected, const std::string& found) const {
    throw Error(ErrorCode::kInvalidFormat, file_ + ':' + std::to_string(line_) + ": expected " +
                                               expected + ", found " + found);
  }

  void ReadComment(std::string_view comment) {
    const std::size_t colon = comment.find(": ");
    if (!comment.starts_with(' ') || colon == std::string_view::npos) return;
    const std::string_view key = comment.substr(1, colon - 1);
    const std::string_view value = comment.substr(colon + 2);
    if (key == "weights") content_.name = value;
    if (key == "table") BeginTable(value);
    if (!table_) return;
    Provenance& provenance = content_.of(*table_);
    if (key == "by") provenance.by = value;
    if (key == "model") provenance.model = value;
    if (key == "data") {
      const auto parts = SplitAt(value, ", ");
      if (parts.size() != 3) Fail("a name, a licence and a digest, with commas", Quote(value));
      provenance.sources.push_back(
          {std::string(parts[0]), std::string(parts[1]), std::string(parts[2])});
    }
  }

  void BeginTable(std::string_view name) {
    FinishTable();
    std::string known;
    for (const Table table : kTables) {
      known += (known.empty() ? "" : ", ") + std::string(NameOf(table));
      if (NameOf(table) == name) table_ = table;
    }
    if (!table_) Fail("the name of a table (" + known + ")", Quote(name));
    bool& seen = seen_[static_cast<std::size_t>(*table_)];
    if (seen) Fail("each table once", "a second " + Quote(name));
    seen = true;
    Expect(SlotsOf(*table_, content_.tables));
  }

  void Expect(const std::vector<Slot>& slots) {
    for (const Slot& slot : slots) {
      order_.push_back(slot.name);
      open_.emplace(slot.name, slot);
    }
  }

  void FinishTable() {
    if (!table_) return;
    const std::string table = "the table " + Quote(NameOf(*table_));
    for (const std::string& name : order_) {
      if (open_.contains(name)) Fail(Quote(name) + " in " + table, "its end");
    }
    const Provenance& provenance = content_.of(*table_);
    if (provenance.by.empty()) Fail("\"# by: ...\" in " + table, "its end");
    if (provenance.by != kByHand && provenance.model.empty()) {
      Fail("\"# model: ...\" in " + table + ", which was learned", "its end");
    }
    table_.reset();
    order_.clear();
    open_.clear();
  }

  void ReadRow(std::string_view line) {
    if (!table_) Fail("\"# table: ...\" before the first row", Quote(line));
    const auto cells = SplitAt(line, "\t");
    if (cells.size() != 2 && cells.size() != 4) {
      Fail(
          "a name and a value, and perhaps the mean and the root mean square of the feature, "
          "between tabs",
          std::to_string(cells.size()) + " columns");
    }
    const std::string name(cells[0]);
    Expect(AddSlotsFor(name, *table_, content_.tables));
    const auto slot = open_.find(name);
    if (slot == open_.end()) {
      const bool is_known = std::ranges::find(order_, name) != order_.end();
      Fail(is_known ? "each name once" : "a name of the table " + Quote(NameOf(*table_)),
           (is_known ? "a second " : "") + Quote(name));
    }
    std::visit([&](auto* value) { *value = NumberIn(*value, cells[1]); }, slot->second.value);
    if (cells.size() == 4) {
      content_.of(*table_).yields[name] = {NumberIn(0.0, cells[2]), NumberIn(0.0, cells[3])};
    }
    open_.erase(slot);
  }

  // The first argument says of which type.
  template <typename Number>
  Number NumberIn(Number, std::string_view text) const {
    const auto number = ParseNumber<Number>(text);
    if constexpr (std::is_floating_point_v<Number>) {
      if (!number || !std::isfinite(*number)) Fail("a number", Quote(text));
    } else {
      if (!number) Fail("a whole number", Quote(text));
    }
    return *number;
  }

  std::string_view text_;
  std::string file_;
  std::size_t line_ = 0;
  Weights::Content content_;
  std::optional<Table> table_;
  std::array<bool, kTableCount> seen_{};
  std::vector<std::string> order_;
  std::map<std::string, Slot> open_;  ///< Names of the table that have not come yet.
};

}  // namespace

Weights::Content ParseTables(std::string_view text, const std::string& file) {
  return TableReader(text, file).Read();
}

}  // namespace synoptic::weights
