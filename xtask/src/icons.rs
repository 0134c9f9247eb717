pub(crate) fn make() -> anyhow::Result<()> {
    anyhow::bail!("not yet")
}
