// Tables as lines of fields. Two ways to write a field are all in which they differ: between tabs,
// a field is quoted if it holds a quotation mark, which is what spreadsheets and the csv modules of
// scripting languages expect, and a row is a line for tools that know nothing of quotation marks;
// between commas, every text is quoted, so that a reader can tell it from a number.

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "align/views/short_forms.hpp"
#include "align/views/spreadsheet_text.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/table.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string TabField(std::string text) {
  return text.find('"') == std::string::npos ? text : Quoted(text);
}

struct Dialect {
  std::string_view begin;
  char separator;
  std::string_view end_of_row;
  std::string (*field)(std::string text);
};

constexpr Dialect kTabs = {"", '\t', "\n", TabField};
constexpr Dialect kCommas = {kByteOrderMark, ',', "\r\n",
                             [](std::string text) { return Quoted(text); }};

std::string Field(const Table::Cell& cell, const Dialect& dialect) {
  if (const auto* const text = std::get_if<std::string>(&cell)) {
    return dialect.field(views::MarkAsText(views::Neutralise(*text)));
  }
  if (const auto* const whole = std::get_if<std::size_t>(&cell)) return std::to_string(*whole);
  if (const auto* const share = std::get_if<double>(&cell)) return views::FourDecimals(*share);
  return "";
}

template <typename Cells>
void AppendRow(const Cells& cells, const Dialect& dialect, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += dialect.separator;
    out += Field(cells[i], dialect);
  }
  out += dialect.end_of_row;
}

void Write(const Table& table, const Dialect& dialect, std::ostream& out) {
  std::string lines(dialect.begin);
  AppendRow(table.columns, dialect, lines);
  for (const auto& row : table.rows) AppendRow(row, dialect, lines);
  out.write(lines.data(), static_cast<std::streamsize>(lines.size()));
}

}  // namespace

void WriteTsv(const Table& table, std::ostream& out) { Write(table, kTabs, out); }

void WriteCsv(const Table& table, std::ostream& out) { Write(table, kCommas, out); }

void WriteTsv(const Synopsis& synopsis, std::ostream& out) { WriteTsv(ClaimTable(synopsis), out); }

std::string TextOfCell(std::string cell) { return views::WithoutMark(std::move(cell)); }

}  // namespace synoptic
