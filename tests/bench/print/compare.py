"""Measures programs that set the same book and prints a table: compare.py BENCH [SIZE...]"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BENCH = sys.argv[1]
SIZES = [int(size) for size in sys.argv[2:]] or [240, 1_000, 5_000]
TARGET = subprocess.run([ROOT / ".ci/target"], capture_output=True, text=True, check=True).stdout.strip()
PYTHON = Path(TARGET) / "bench-print/bin/python"
FONTS = ROOT / "ui/node_modules/@expo-google-fonts"
OTHERS = {"Typst 0.15": "typst_book.py", "WeasyPrint 70": "weasyprint_book.py"}
# At 1,000 it takes minutes, and what it costs is plain by then.
LARGEST = {"WeasyPrint 70": 240}
# MiB that a program takes for each dossier, as measured at 1,000, and a little more: where the machine has less,
# the program is left out and the table says so.
APPETITE = {"Typst 0.15": 3.6}


def measured(command):
    """Runs a command and returns processor seconds and peak memory in MiB, or nothing where it failed."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        print(f"{command[0]} {command[1]}: {said.decode(errors='replace')[-400:]}", file=sys.stderr)
        return None
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def free():
    """Returns how many MiB are free for programs."""
    lines = Path("/proc/meminfo").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")) / 1024


def pages(path):
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:"))


def main():
    programs = {"Jurybook": None}
    if PYTHON.exists():
        programs |= OTHERS
    else:
        print("The other programs are not installed here: the table has our side alone.")
    print("| dossiers | program | pages | processor time | × ours | pages a second | peak memory | × ours | file | × ours |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([BENCH, "content", str(size), folder], check=True)
            ours = None
            for name, script in programs.items():
                if size > LARGEST.get(name, size):
                    continue
                if size * APPETITE.get(name, 0) > free():
                    print(f"| {size:,} | {name} | – | not run: too little memory is free ({free():,.0f} MiB) "
                          f"| – | – | – | – | – | – |", flush=True)
                    continue
                out = Path(folder) / "book.pdf"
                out.unlink(missing_ok=True)
                command = [BENCH, "ours", size, folder, out]
                if script:
                    command = [PYTHON, HERE / script, size, folder, out, FONTS]
                # The first turn also fills the disk's memory; the better of two counts.
                turns = [cost for cost in (measured(command) for _ in range(2)) if cost]
                if not turns:
                    continue
                seconds, memory = min(turns)
                weight = out.stat().st_size / 1e6
                ours = ours or (seconds, memory, weight)
                count = pages(out)
                print(f"| {size:,} | {name} | {count:,} | {seconds:.2f} s | {seconds / ours[0]:.1f} | {count / seconds:,.0f} "
                      f"| {memory:.0f} MiB | {memory / ours[1]:.1f} | {weight:.1f} MB | {weight / ours[2]:.1f} |", flush=True)


main()
