// Tables as a workbook. Cells are typed, so that nothing in them is guessed at: no text becomes a
// number, a date or a formula, whatever it looks like. The library writes files alone, so the
// workbook is one for a moment.

#include <unistd.h>
#include <xlsxwriter.h>

#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>

#include "align/io/xml_output.hpp"
#include "synoptic/error.hpp"
#include "synoptic/io/io.hpp"

namespace synoptic::io {
namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX;
constexpr std::size_t kMostColumns = LXW_COL_MAX;
constexpr std::size_t kMostCharacters = 32'767;

/// A file of no content that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code problem;
    std::filesystem::path folder = std::filesystem::temp_directory_path(problem);
    if (problem) folder = ".";
    name_ = (folder / "synoptic-XXXXXX").string();
    const int descriptor = ::mkstemp(name_.data());
    if (descriptor < 0) {
      throw Error(ErrorCode::kUnreadable, name_ + ": no temporary file can be made: " +
                                              std::generic_category().message(errno));
    }
    ::close(descriptor);
  }
  ~TemporaryFile() { ::unlink(name_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

/// The format writes characters as "_x001B_", and so what looks like that is written as characters.
std::string Escaped(const std::string& text) {
  const auto is_hex = [&](std::size_t i) {
    return std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code = i + 6 < text.size() && text[i] == '_' && text[i + 1] == 'x' &&
                         is_hex(i + 2) && is_hex(i + 3) && is_hex(i + 4) && is_hex(i + 5) &&
                         text[i + 6] == '_';
    is_code ? out += "_x005F_" : out += text[i];
  }
  return out;
}

/// As much of the text as a cell may have. Characters beyond U+FFFF count as two there.
std::string Fitting(std::string text) {
  std::size_t units = 0;
  std::size_t end = 0;  // Of what fits with "…" behind it.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) == 0x80) continue;
    if (units < kMostCharacters) end = i;
    units += byte >= 0xF0 ? 2 : 1;
  }
  return units <= kMostCharacters ? text : text.substr(0, end) + "…";
}

void Check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw Error(ErrorCode::kUnreadable,
              std::string("the workbook cannot be written: ") + lxw_strerror(error));
}

/// Columns of text are as wide as one reads, the others as their heads.
double WidthOf(std::string_view column) {
  constexpr double kText = 60;
  constexpr double kWords = 30;
  if (column.ends_with("_text")) return kText;
  if (column.ends_with("_extra") || column.ends_with("_part")) return kWords;
  if (column == "differences" || column == "reasons") return kWords;
  return 12;
}

struct Formats {
  lxw_format* head;
  lxw_format* text;
  lxw_format* share;
};

Formats AddFormats(lxw_workbook* book) {
  const Formats formats = {workbook_add_format(book), workbook_add_format(book),
                           workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_text_wrap(formats.text);
  format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(formats.share, "0.0000");
  format_set_align(formats.share, LXW_ALIGN_VERTICAL_TOP);
  return formats;
}

void WriteCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Table::Cell& cell,
               const Formats& formats) {
  if (const auto* const text = std::get_if<std::string>(&cell)) {
    const std::string fitting = Fitting(Escaped(XmlText(*text, Spaces::kAll)));
    Check(worksheet_write_string(sheet, row, column, fitting.c_str(), formats.text));
  } else if (const auto* const whole = std::get_if<std::size_t>(&cell)) {
    Check(worksheet_write_number(sheet, row, column, static_cast<double>(*whole), formats.text));
  } else if (const auto* const share = std::get_if<double>(&cell)) {
    Check(worksheet_write_number(sheet, row, column, *share, formats.share));
  }
}

void Fill(lxw_workbook* book, const Table& table) {
  // Of the time when it is written nothing is said: equal tables are equal files.
  lxw_doc_properties properties = {};
  properties.created = 315'532'800;  // 1980-01-01, as the entries of the archive.
  Check(workbook_set_properties(book, &properties));
  const Formats formats = AddFormats(book);
  lxw_worksheet* const sheet = workbook_add_worksheet(book, "Claims");
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    Check(worksheet_set_column(sheet, column, column, WidthOf(table.columns[c]), nullptr));
    Check(worksheet_write_string(
        sheet, 0, column, Fitting(Escaped(XmlText(table.columns[c]))).c_str(), formats.head));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      WriteCell(sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), table.rows[r][c],
                formats);
    }
  }
  worksheet_freeze_panes(sheet, 1, 0);
  if (table.columns.empty()) return;
  Check(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                             static_cast<lxw_col_t>(table.columns.size() - 1)));
}

void RefuseIfTooLarge(const Table& table) {
  if (table.rows.size() < kMostRows && table.columns.size() <= kMostColumns) return;
  throw Error(ErrorCode::kTooLarge, "a sheet has at most " + std::to_string(kMostRows - 1) +
                                        " rows below its head and " + std::to_string(kMostColumns) +
                                        " columns, found " + std::to_string(table.rows.size()) +
                                        " and " + std::to_string(table.columns.size()) +
                                        "; write TSV");
}

}  // namespace

void WriteXlsx(const Table& table, std::ostream& out) {
  RefuseIfTooLarge(table);
  const TemporaryFile file;
  lxw_workbook* const book = workbook_new(file.name().c_str());
  if (book == nullptr) Check(LXW_ERROR_MEMORY_MALLOC_FAILED);
  try {
    Fill(book, table);
  } catch (...) {
    workbook_close(book);  // It alone gives the memory back.
    throw;
  }
  Check(workbook_close(book));
  const std::ifstream in(file.name(), std::ios::binary);
  if (!(out << in.rdbuf()) && !in) {
    throw Error(ErrorCode::kUnreadable, file.name() + ": the workbook cannot be read again");
  }
}

}  // namespace synoptic::io
