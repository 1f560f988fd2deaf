// Records become an image in one pass over each: a compiler takes its sections and adds tables.

#include "models/language/records/compile.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "synoptic/error.hpp"

namespace synoptic::language {
namespace {

void CheckSections(const RecordSource& record,
                   const std::vector<const SectionCompiler*>& compilers) {
  for (const RecordSection& section : record.sections) {
    bool is_known = false;
    std::string expected = "one of";
    for (const SectionCompiler* compiler : compilers) {
      for (const std::string_view name : compiler->sections) {
        is_known = is_known || section.name == name;
        expected.append(" [").append(name).append("]");
      }
    }
    if (!is_known) Refuse(section.place, expected, "[" + section.name + "]");
  }
}

std::string Contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::kUnreadable, path.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::vector<std::byte> CompileRecords(const std::vector<RecordSource>& records,
                                      const std::vector<const SectionCompiler*>& compilers) {
  const auto root = std::ranges::find(records, "und", &RecordSource::lang);
  if (root == records.end()) {
    throw Error(ErrorCode::kNotFound,
                "expected a record und.lang, of what holds for all languages, found none");
  }
  ImageWriter writer;
  for (const RecordSource& record : records) {
    CheckSections(record, compilers);
    writer.Open(record.lang, ReadTraits(record));
    for (const SectionCompiler* compiler : compilers) compiler->compile(record, *root, writer);
  }
  return writer.Write();
}

std::vector<RecordSource> ReadRecords(const std::string& folder) {
  std::vector<RecordSource> records;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed)) {
    if (file.path().extension() != ".lang") continue;
    const std::string lang = file.path().stem().string();
    const std::string name = file.path().filename().string();
    RecordSource record = ReadRecord(Contents(file.path()), lang, name);
    const std::filesystem::path generated = file.path().parent_path() / "cldr" / name;
    if (std::filesystem::exists(generated)) {
      Extend(record, ReadRecord(Contents(generated), lang, "cldr/" + name));
    }
    records.push_back(std::move(record));
  }
  if (failed || records.empty()) {
    throw Error(ErrorCode::kNotFound, folder + ": expected records such as it.lang, found none");
  }
  std::ranges::sort(records, {}, &RecordSource::lang);
  return records;
}

}  // namespace synoptic::language
