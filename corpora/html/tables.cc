// A table of data has several rows, most of two cells or more, and what is in a cell is short. One
// that says of itself what it is (by a caption, by heads of its columns) may have longer cells. A
// table with another in it lays out a page.

#include "corpora/html/tables.hpp"

#include <algorithm>
#include <cstddef>

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kUsualCell = 120;  // Bytes, in the mean.
constexpr std::size_t kLongCell = 600;
constexpr std::size_t kLongNamedCell = 4000;

struct Table {
  std::uint32_t node = 0;
  std::size_t rows = 0;
  std::size_t cells = 0;
  std::size_t size = 0;     ///< Bytes of its cells, white space aside.
  std::size_t longest = 0;  ///< Of a cell.
  std::size_t cell = 0;     ///< Of the cell that is open.
  bool has_table = false;
  bool is_named = false;
};

std::size_t SizeOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

bool IsData(const Tree& tree, const Table& table) {
  const std::string_view role = tree.Value(tree.nodes[table.node], "role");
  if (table.has_table || role == "presentation" || role == "none") return false;
  if (table.rows < 2 || 2 * table.cells < 3 * table.rows) return false;
  return table.size <= kUsualCell * table.cells &&
         table.longest <= (table.is_named ? kLongNamedCell : kLongCell);
}

}  // namespace

std::vector<bool> FindDataTables(const Tree& tree) {
  std::vector<bool> is_data(tree.nodes.size(), false);
  std::vector<Table> open;
  const auto close = [&](std::uint32_t n) {
    while (!open.empty() && tree.nodes[open.back().node].last <= n) {
      open.back().longest = std::max(open.back().longest, open.back().cell);
      is_data[open.back().node] = IsData(tree, open.back());
      open.pop_back();
    }
  };
  for (std::uint32_t n = 1; n < tree.nodes.size(); ++n) {
    close(n);
    const Node& node = tree.nodes[n];
    if (node.tag == "table") {
      if (!open.empty()) open.back().has_table = true;
      open.push_back({.node = n});
      continue;
    }
    if (open.empty()) continue;
    Table& table = open.back();
    if (node.is_text()) {
      const std::size_t size = SizeOf(tree.Text(node.text));
      table.size += size;
      table.cell += size;
    } else if (node.Is("tr")) {
      ++table.rows;
    } else if (node.Is("td") || node.Is("th")) {
      ++table.cells;
      table.longest = std::max(table.longest, table.cell);
      table.cell = 0;
      table.is_named |= node.Is("th");
    } else if (node.tag == "caption") {
      table.is_named = true;
    }
  }
  close(static_cast<std::uint32_t>(tree.nodes.size()));
  return is_data;
}

}  // namespace synoptic::corpora::html
