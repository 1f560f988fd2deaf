// Writes the pages that the browser tests open into the folder that is given.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_pages FOLDER\n";
    return 2;
  }
  using namespace synoptic;
  const std::filesystem::path folder = argv[1];
  const auto write = [&](const char* name, const Synopsis& synopsis) {
    std::ofstream out(folder / name);
    WriteHtml(synopsis, out);
    return static_cast<bool>(out.flush());
  };
  const bool written =
      write("bridge.html", testing::Bridge()) && write("library.html", testing::Library()) &&
      write("empty.html", testing::BesideEmpty()) && write("hostile.html", testing::Hostile()) &&
      write("strangers.html", testing::Strangers()) && write("parts.html", testing::Parts()) &&
      write("long.html", testing::Long(1000));
  if (!written) std::cerr << "write_pages: could not write to " << folder << '\n';
  return written ? 0 : 1;
}
