#include "align/scoring/gold_lines.hpp"

#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::scoring {
namespace {

/// With which an editor may have saved it.

}  // namespace

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    fields.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

GoldLines::GoldLines(std::filesystem::path file) : file_(std::move(file)) {
  Open();
  ReadHeader();
}

void GoldLines::Open() {
  if (!std::filesystem::exists(file_)) {
    throw Error(ErrorCode::kNotFound, file_.string() + ": no such file");
  }
  in_.open(file_, std::ios::binary);
  if (!in_ || std::filesystem::is_directory(file_)) {
    throw Error(ErrorCode::kUnreadable, file_.string() + ": not a file that can be read");
  }
}

bool GoldLines::ReadLine() {
  if (!std::getline(in_, text_)) {
    if (in_.bad()) throw Error(ErrorCode::kUnreadable, file_.string() + ": cannot be read");
    return false;
  }
  ++line_;
  if (line_ == 1) text_.erase(0, BehindByteOrderMark(text_));
  if (text_.ends_with('\r')) text_.pop_back();
  if (FindInvalidUtf8(text_)) {
    throw Error(ErrorCode::kInvalidText, Place(line_) + "expected UTF-8, found other bytes");
  }
  return true;
}

void GoldLines::ReadHeader() {
  const std::string expected =
      "expected the first line \"synoptic-gold<TAB>1\" or \"synoptic-gold<TAB>2\"";
  if (!ReadLine()) FailAt(1, expected + ", found nothing");
  if (text_ == "synoptic-gold\t1") {
    version_ = 1;
  } else if (text_ == "synoptic-gold\t2") {
    version_ = 2;
  } else {
    Fail(expected);
  }
}

bool GoldLines::Next() {
  while (ReadLine()) {
    if (text_.empty() || text_.starts_with('#')) continue;
    fields_ = Split(text_, '\t');
    return true;
  }
  return false;
}

std::string GoldLines::Place(std::size_t line) const {
  return file_.string() + ":" + std::to_string(line) + ": ";
}

void GoldLines::FailAt(std::size_t line, const std::string& message) const {
  throw Error(ErrorCode::kInvalidFormat, Place(line) + message);
}

}  // namespace synoptic::scoring
