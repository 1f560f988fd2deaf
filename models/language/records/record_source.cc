#include "models/language/records/record_source.hpp"

#include <algorithm>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::language {
namespace {

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

std::string Unquoted(std::string_view value) {
  const bool is_quoted = value.size() >= 2 && value.starts_with('"') && value.ends_with('"');
  return std::string(is_quoted ? value.substr(1, value.size() - 2) : value);
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& lang, const std::string& file)
      : text_(text), file_(file) {
    record_.lang = lang;
  }

  RecordSource Read() {
    if (FindInvalidUtf8(text_)) Refuse(file_, "UTF-8", "other bytes");
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      ++line_;
      ReadLine(text_.substr(begin, end - begin));
      begin = end + 1;
    }
    return std::move(record_);
  }

 private:
  std::string Place() const { return file_ + ", line " + std::to_string(line_); }

  void ReadLine(std::string_view line) {
    const std::string_view text = Trimmed(line);
    if (text.empty() || line.starts_with('#')) return;
    if (line.starts_with(' ') || line.starts_with('\t')) return GoOn(text);
    if (text.starts_with('[')) return Open(text);
    if (record_.sections.empty()) Refuse(Place(), "a section, such as [traits], first", text);
    // The sign is a word of its own: keys such as "bound-before >=" have it too.
    const std::size_t sign = text.find(" = ");
    if (sign == std::string_view::npos || sign == 0) Refuse(Place(), "\"key = value\"", text);
    record_.sections.back().entries.push_back({std::string(Trimmed(text.substr(0, sign))),
                                               Unquoted(Trimmed(text.substr(sign + 3))), Place()});
  }

  void GoOn(std::string_view text) {
    if (record_.sections.empty() || record_.sections.back().entries.empty()) {
      Refuse(Place(), "an entry that this indented line goes on with", text);
    }
    record_.sections.back().entries.back().value.append(" ").append(text);
  }

  void Open(std::string_view text) {
    if (!text.ends_with(']') || text.size() < 3) Refuse(Place(), "\"[section]\"", text);
    const std::string name(text.substr(1, text.size() - 2));
    if (std::ranges::find(record_.sections, name, &RecordSection::name) != record_.sections.end()) {
      Refuse(Place(), "each section once", text);
    }
    record_.sections.push_back({name, Place(), {}});
  }

  std::string_view text_;
  std::string file_;
  std::size_t line_ = 0;
  RecordSource record_;
};

}  // namespace

void Refuse(const std::string& place, const std::string& expected, std::string_view found) {
  throw Error(ErrorCode::kInvalidFormat,
              place + ": expected " + expected + ", found \"" + std::string(found) + "\"");
}

const std::vector<RecordEntry>& RecordSource::Entries(std::string_view section) const {
  static const std::vector<RecordEntry> none;
  const auto found = std::ranges::find(sections, section, &RecordSection::name);
  return found == sections.end() ? none : found->entries;
}

std::string RecordSource::Value(std::string_view section, std::string_view key) const {
  std::string value;
  for (const RecordEntry& entry : Entries(section)) {
    if (entry.key != key) continue;
    if (!value.empty()) value += ' ';
    value += entry.value;
  }
  return value;
}

RecordSource ReadRecord(std::string_view text, const std::string& lang, const std::string& file) {
  return Reader(text, lang, file).Read();
}

void Extend(RecordSource& record, const RecordSource& more) {
  for (const RecordSection& section : more.sections) {
    const auto own = std::ranges::find(record.sections, section.name, &RecordSection::name);
    if (own == record.sections.end()) {
      record.sections.push_back(section);
    } else {
      own->entries.insert(own->entries.end(), section.entries.begin(), section.entries.end());
    }
  }
}

}  // namespace synoptic::language
