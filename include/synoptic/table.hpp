#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"

/// A synopsis as rows and columns, for spreadsheets and statistics (docs/formats.md).
namespace synoptic {

/// Rows of typed cells below a header. Each row has a cell a column.
struct Table {
  /// Nothing, a text, a whole number, or a probability. A text stays one: what writes a table sees
  /// to it that no spreadsheet takes it for a number, a date or a formula.
  using Cell = std::variant<std::monostate, std::string, std::size_t, double>;

  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// A row a claim that is selected, with the columns that docs/formats.md names. Control characters
/// of the articles have become their pictures, line breaks and tabs spaces. Throws
/// Error(kInvalidArgument) for a synopsis that CheckSynopsis refuses. Linear in its text.
SYNOPTIC_EXPORT Table ClaimTable(const Synopsis& synopsis, const Selection& selection = {});

/// For programs: fields between tabs, a row a line, LF, no byte order mark.
SYNOPTIC_EXPORT void WriteTsv(const Table& table, std::ostream& out);
inline void WriteTsv(const Table& table, std::ostream&& out) { WriteTsv(table, out); }

/// For spreadsheets: RFC 4180, texts quoted and numbers bare, CRLF; behind a byte order mark,
/// without which the most common spreadsheet takes UTF-8 for the code page of its machine.
SYNOPTIC_EXPORT void WriteCsv(const Table& table, std::ostream& out);
inline void WriteCsv(const Table& table, std::ostream&& out) { WriteCsv(table, out); }

/// The text that a cell of either began as, of what a reader finds in it: without the apostrophe
/// that stands before what a spreadsheet would take for something else.
SYNOPTIC_EXPORT std::string TextOfCell(std::string cell);

}  // namespace synoptic
