# Sourced by ./styrkedja, ./run and ./test, which set root: publishes a program (Cli or Web) when a source is newer
# than what was published.

# The program is newer than every source, and its runtime is still where it was.
# Folders are compared too, so that a deleted file is noticed.
up_to_date() {
    [[ -f $stamp && -x $program ]] && read -r runtime <"$stamp" && [[ -d $runtime ]] &&
        [[ -z $(find "${sources[@]}" \( -name obj -o -name bin \) -prune -o -newer "$stamp" -print -quit) ]]
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
