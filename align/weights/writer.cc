#include <charconv>
#include <iterator>
#include <string>
#include <variant>

#include "align/weights/content.hpp"
#include "align/weights/digest.hpp"

namespace synoptic::weights {
namespace {

// The shortest digits that read as the same number.
template <typename Number>
std::string Shortest(Number number) {
  char digits[64];
  return {digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr};
}

// Four significant digits: a mean is compared within a hundredth.
std::string Rounded(double number) {
  char digits[64];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::general, 4);
  return {digits, end.ptr};
}

std::string ValueOf(const Slot& slot) {
  return std::visit([](const auto* value) { return Shortest(*value); }, slot.value);
}

}  // namespace

std::string WriteTable(Table table, const Weights::Content& content) {
  const Provenance& provenance = content.of(table);
  std::string text = "# table: " + std::string(NameOf(table)) + '\n';
  text += "# " + std::string(MeaningOf(table)) + '\n';
  text += "# by: " + provenance.by + '\n';
  if (!provenance.model.empty()) text += "# model: " + provenance.model + '\n';
  for (const Source& source : provenance.sources) {
    text += "# data: " + source.name + ", " + source.licence + ", " + source.digest + '\n';
  }
  if (!provenance.yields.empty()) {
    text += "# name, weight, and what the feature was: mean, root mean square\n";
  }
  Tables tables = content.tables;
  for (const Slot& slot : SlotsOf(table, tables)) {
    text += slot.name + '\t' + ValueOf(slot);
    const auto yield = provenance.yields.find(slot.name);
    if (yield != provenance.yields.end()) {
      text += '\t' + Rounded(yield->second.mean) + '\t' + Rounded(yield->second.rms);
    }
    text += '\n';
  }
  return text;
}

std::string WriteTables(const Weights::Content& content) {
  std::string text = "# weights: " + content.name + '\n';
  for (const Table table : kTables) text += '\n' + WriteTable(table, content);
  return text;
}

std::string HashOf(const Tables& tables) {
  Tables copy = tables;
  std::string text;
  for (const Table table : kTables) {
    for (const Slot& slot : SlotsOf(table, copy)) {
      text.append(NameOf(table)).append("\t").append(slot.name).append("\t");
      text.append(ValueOf(slot)).append("\n");
    }
  }
  return DigestOf(text);
}

}  // namespace synoptic::weights
