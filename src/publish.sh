# Sourced by ./styrkedja, ./run and ./test, which set root: publishes a program (Cli or Web) when a source is newer
# than what was published, and the reader ahead of time beside them.

# The program is newer than every source, and its runtime is still where it was.
# Folders are compared too, so that a deleted file is noticed.
up_to_date() {
    [[ -f $stamp && -x $program ]] && read -r runtime <"$stamp" && [[ -d $runtime ]] && unchanged_since "$stamp" "${sources[@]}"
}

# unchanged_since STAMP PATH…
unchanged_since() {
    [[ -z $(find "${@:2}" \( -name obj -o -name bin \) -prune -o -newer "$1" -print -quit) ]]
}

# share_images PROJECT: what the other program has compiled ahead of a library is what this one would make of it. One that
# is older than its source is made anew all the same.
share_images() {
    local other images=obj/Release/net10.0/R2R
    for other in Cli Web; do
        if [[ $other != "$1" && -d $root/src/$other/$images ]]; then
            mkdir -p "$root/src/$1/$images"
            cp -pu "$root/src/$other/$images"/*.dll "$root/src/$1/$images/"
        fi
    done
}

publish() {
    if ! command -v dotnet >/dev/null; then
        echo "styrkedja: .NET SDK 10 saknas: kommandot dotnet finns inte"
        return 1
    fi
    echo "styrkedja: bygger, källkoden är nyare än programmet"
    mkdir -p "$root"/src/{Core,Machine,Documents,Reader,Store,"$1"}/{obj,bin} # now, lest the build make the folders look newer
    share_images "$1"
    rm -rf "$published.new" "$published.old"
    dotnet --list-runtimes | sed -n 's|^Microsoft.NETCore.App 10\..* \[\(.*\)/shared/.*|\1|p' | tail -n 1 >"$stamp.new"
    dotnet publish "$root/src/$1/$1.csproj" -c Release \
        -o "$published.new" --disable-build-servers --nologo -v minimal || return 1
    # Swapped, not overwritten: a program that is running keeps the files it has opened.
    [[ ! -d $published ]] || mv "$published" "$published.old"
    mv "$published.new" "$published" && mv "$stamp.new" "$stamp" && rm -rf "$published.old"
    use_native "$published"
}

# ---- The reader compiled ahead of time (docs/adr/0029). It starts in a fifth of the time and takes two minutes to make:
# nobody waits for it. It takes the place of the reader that was published beside each program.

# reading_is_older STAMP MORE…: nothing that the reader is made of was changed after it, nor what else is named.
reading_is_older() {
    [[ -f $1 ]] &&
        unchanged_since "$1" "$root"/src/{Core,Machine,Documents,Reader} "$root"/*.props "$root/global.json" "${@:2}"
}

native_is_up_to_date() {
    [[ -x $root/.build/native/Styrkedja.Reader ]] && reading_is_older "$root/.build/native.stamp" "$root/src/Native"
}

# use_native FOLDER: where both are made of the sources as they are. Swapped, as above.
use_native() {
    [[ -d $1 ]] && native_is_up_to_date && reading_is_older "$1.stamp" || return 0
    cp "$root/.build/native/Styrkedja.Reader" "$1/Styrkedja.Reader.new" && mv "$1/Styrkedja.Reader.new" "$1/Styrkedja.Reader" &&
        : >"$1/native"
}

# Makes it, unless somebody makes it already. Without a linker there is none.
make_native() {
    local native=$root/.build/native published
    command -v gcc >/dev/null || return 0
    mkdir -p "$root/.build"
    exec 8>"$native.lock"
    flock -n 8 || return 0
    if ! native_is_up_to_date && ! publish_native </dev/null 8>&-; then
        : >"$native.failed"
        return 1
    fi
    for published in "$root"/.build/{cli,web}; do
        use_native "$published"
    done
    exec 8>&-
}

publish_native() {
    local what=("$root/src/Native/Native.csproj" -c Release --disable-build-servers --nologo -v minimal)
    mkdir -p "$root"/src/{Core,Machine,Documents,Native}/{obj,bin}
    : >"$native.stamp.new"
    # What it is made of is built by the programs too: one at a time.
    flock "$root/.build/publish.lock" dotnet build "${what[@]}" &&
        dotnet publish "${what[@]}" --no-build -o "$native.new" || return 1
    mkdir -p "$native"
    mv "$native.new/Styrkedja.Reader" "$native/" && rm -r "$native.new" && mv "$native.stamp.new" "$native.stamp"
}

# The same beside this process, after which it lives on. What failed is tried again when something has changed.
make_native_beside() {
    # Whoever may only run the program leaves it as it is.
    [[ -w $root/.build && ! $root/.build/native.failed -nt $published.stamp ]] && command -v gcc setsid >/dev/null ||
        return 0
    setsid nice -n 19 bash -c 'root=$1; source "$root/src/publish.sh"; make_native' make_native "$root" \
        </dev/null >"$root/.build/native.log" 2>&1 &
}

# bring_up_to_date PROJECT: afterwards $program can be run with DOTNET_ROOT=$runtime. Standard output belongs to the
# program alone: everything the build says goes to standard error.
bring_up_to_date() {
    sources=("$root"/src/{Core,Machine,Documents,Reader,Store,"$1"} "$root/samples" "$root"/*.props "$root/global.json")
    [[ $1 != Web ]] || sources+=("$root/docs/guide") # which it serves
    published=$root/.build/${1,,}
    program=$published/Styrkedja.$1
    # As old as the start of the last good publish; holds the folder of the .NET runtime, which the program asks for.
    stamp=$published.stamp
    up_to_date && return
    mkdir -p "$root/.build"
    exec 9>"$root/.build/publish.lock" # one lock for both: they build the same projects
    flock 9
    # Another may have published while this one waited. The build does not inherit the lock.
    if ! up_to_date && ! publish "$1" </dev/null >&2 9>&-; then
        echo "styrkedja: bygget misslyckades" >&2
        exit 70
    fi
    exec 9>&-
    read -r runtime <"$stamp"
}
