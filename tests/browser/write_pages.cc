// Writes the pages that the browser tests open into the folder that is given, and one of each
// result (JSON) that is named behind it.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>

#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: write_pages FOLDER [RESULT.json ...]\n";
    return 2;
  }
  using namespace synoptic;
  const std::filesystem::path folder = argv[1];
  const auto write = [&](const std::string& name, const Synopsis& synopsis) {
    std::ofstream out(folder / name);
    WriteHtml(synopsis, out);
    return static_cast<bool>(out.flush());
  };
  bool written =
      write("bridge.html", testing::Bridge()) && write("library.html", testing::Library()) &&
      write("empty.html", testing::BesideEmpty()) && write("hostile.html", testing::Hostile()) &&
      write("strangers.html", testing::Strangers()) && write("parts.html", testing::Parts()) &&
      write("headline.html", testing::Headline(9)) && write("long.html", testing::Long(1000)) &&
      write("crossing.html", testing::Crossing(500));
  {
    std::ofstream out(folder / "library.json");
    WriteJson(testing::Library(), out);
    written &= static_cast<bool>(out.flush());
  }
  for (const char* result : std::span(argv + 2, static_cast<std::size_t>(argc) - 2)) {
    std::ifstream in(result);
    written &= write(std::filesystem::path(result).stem().string() + ".html", ReadJson(in));
  }
  if (!written) std::cerr << "write_pages: could not write to " << folder << '\n';
  return written ? 0 : 1;
}
