// Writes hand-made synopses in every format into the folder that is given: NAME.FORMAT; and a table
// of the texts of a file, a row a line, as "texts".

#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "synoptic/io/io.hpp"
#include "synoptic/parallel.hpp"
#include "synoptic/table.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/every_kind.hpp"
#include "tests/unit/views/hostile_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace {

using namespace synoptic;

/// Its lines, but those that say what stands below.
Table TableOf(const char* file) {
  Table table = {{"A_text"}, {}};
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("# ")) table.rows.push_back({line});
  }
  return table;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: write_views FOLDER [TEXTS]\n";
    return 2;
  }
  const std::map<std::string, Synopsis> synopses = {
      {"bridge", testing::Bridge()},       {"library", testing::Library()},
      {"empty", testing::BesideEmpty()},   {"hostile", testing::Hostile()},
      {"strangers", testing::Strangers()}, {"parts", testing::Parts()},
      {"long", testing::Long(30)},         {"everywhere", testing::HostileEverywhere()},
      {"every", testing::EveryKind()},     {"none", Synopsis{}}};
  bool written = true;
  std::filesystem::path stem;
  const auto write = [&](const std::string& ending,
                         const std::function<void(std::ostream&)>& draw) {
    std::ofstream out(stem.string() + '.' + ending, std::ios::binary);
    draw(out);
    written = written && out.flush();
  };
  const auto write_table = [&](const Table& table) {
    write("tsv", [&](std::ostream& out) { WriteTsv(table, out); });
    write("csv", [&](std::ostream& out) { WriteCsv(table, out); });
    write("xlsx", [&](std::ostream& out) { io::WriteXlsx(table, out); });
  };
  for (const auto& [name, synopsis] : synopses) {
    stem = std::filesystem::path(argv[1]) / name;
    const Synopsis& shown = synopsis;
    write("json", [&](std::ostream& out) { WriteJson(shown, out); });
    write("tmx", [&](std::ostream& out) { io::WriteTmx(shown, out); });
    write("tei", [&](std::ostream& out) { io::WriteTei(shown, out); });
    write_table(ClaimTable(shown));
    write("md", [&](std::ostream& out) { WriteMarkdown(shown, out); });
    write("html", [&](std::ostream& out) { WriteHtml(shown, out); });
    write("txt", [&](std::ostream& out) { WriteTerminal(shown, out); });
    if (shown.articles.size() != 2) continue;
    write("xces", [&](std::ostream& out) { io::WriteXces(shown, "a.xml", "b.xml", out); });
    write("a.xml", [&](std::ostream& out) { io::WriteXcesDocument(shown.articles[0], out); });
    write("b.xml", [&](std::ostream& out) { io::WriteXcesDocument(shown.articles[1], out); });
  }
  if (argc == 3) {
    stem = std::filesystem::path(argv[1]) / "texts";
    write_table(TableOf(argv[2]));
  }
  if (!written) std::cerr << "write_views: could not write to " << argv[1] << '\n';
  return written ? 0 : 1;
}
