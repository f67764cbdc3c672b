using BotSuite.Data.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Accounts;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.UserName).HasMaxLength(Lengths.Person).IsRequired();
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Lengths.Person).IsRequired();
        builder.Property(account => account.Email).HasMaxLength(Lengths.Person);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(Lengths.Person);
        builder.Property(account => account.PasswordHash).HasMaxLength(Lengths.Secret);
        builder.Property(account => account.SecurityStamp).HasMaxLength(Lengths.Hash);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(Lengths.Hash).IsConcurrencyToken();
        builder.Property(account => account.PhoneNumber).HasMaxLength(Lengths.Action);

        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.Property(claim => claim.ClaimType).HasMaxLength(Lengths.Title);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(Lengths.Secret);
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(Lengths.Action);
        builder.Property(login => login.ProviderKey).HasMaxLength(Lengths.Person);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(Lengths.Name);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(Lengths.Action);
        builder.Property(token => token.Name).HasMaxLength(Lengths.Name);
        builder.Property(token => token.Value).HasMaxLength(Lengths.Secret);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).IsRequired();
    }
}
